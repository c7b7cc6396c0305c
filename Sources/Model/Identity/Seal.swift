/// A seal on a door: unique by maker and number together, never by number alone.
package struct Seal: Hashable, Sendable {
    package let maker: String
    package let number: String
    package let grade: Grade

    /// ISO 17712 class. Trusted lanes ask for high security.
    package enum Grade: String, Hashable, Sendable, CaseIterable {
        case indicative = "I"
        case security = "S"
        case highSecurity = "H"
    }

    /// EDIFACT SEL carries up to 35 characters; nothing on the road prints more.
    package static let numberLengthMax = 35

    package init(maker: String, number: String, grade: Grade) {
        self.maker = maker
        self.number = number
        self.grade = grade
    }

    /// What is compared when a seal is read: a reader sees the number, rarely the class.
    package var mark: SealMark { SealMark(maker: maker, number: number) }
}

/// The readable identity of a seal.
package struct SealMark: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let maker: String
    package let number: String

    package init(maker: String, number: String) {
        self.maker = maker
        self.number = number
    }

    package static func < (a: Self, b: Self) -> Bool { (a.number, a.maker) < (b.number, b.maker) }
    package var description: String { maker.isEmpty ? number : "\(maker) \(number)" }
}
