extension PositionName {
    /// The names by which a position tells a break of custody. Mistyped they would be passed over
    /// like every other name, and the break with them.
    private static let telling: [(name: PositionName, spelling: Spelling)] =
        [.door, .openingAuthorised, .seal, .tractor, .valid].map { ($0, Spelling($0.rawValue)) }

    /// One letter more than the longest of them.
    static let lengthMax = 18

    /// The name that was meant by one we do not know, where a slip of the finger shows it.
    static func meant(by text: String) -> PositionName? {
        let sent = Spelling(text)
        return telling.first { sent.isSlip(of: $0.spelling) }?.name
    }
}
