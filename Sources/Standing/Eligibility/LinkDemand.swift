package import Model

/// What a rule asks of one link of the chain.
package enum LinkDemand: Hashable, Sendable {
    /// Nothing, and why.
    case nothing(String)
    /// Certified in one of these programmes, where a kind is named as that.
    case member([TrustProgramme], as: MemberKind?)
    /// A valid card of one of these programmes.
    case card([TrustProgramme])
    case seal(Seal.Grade)

    package var sentence: String {
        switch self {
        case .nothing(let why): why
        case .member(let programmes, let kind):
            Self.list(programmes) + (kind.map { " as \($0.rawValue)" } ?? "")
        case .card(let programmes): "\(Self.list(programmes)) card"
        case .seal(let grade): "seals of ISO 17712 class \(grade.rawValue)"
        }
    }

    private static func list(_ programmes: [TrustProgramme]) -> String {
        programmes.map(\.rawValue).joined(separator: " or ")
    }
}
