package import Declarations

/// One thing by which declarations are told to be alike.
package enum Part: Hashable, Sendable {
    case code(Field)
    /// The first two, four or six digits of the HS code.
    case chapter, heading, subheading
    case dutyRate, netMass

    package var field: Field {
        switch self {
        case .code(let field): field
        case .chapter, .heading, .subheading: .hsCode
        case .dutyRate: .dutyRate
        case .netMass: .netMass
        }
    }
}
