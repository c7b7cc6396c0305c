extension DeviceProtocol {
    /// What a device of this protocol calls itself, where that is narrower than any text: nil where
    /// a name can be one, else what is wanted. A name that no frame can ever say would let nobody
    /// in.
    package func identityWanted(insteadOf name: String) -> String? {
        switch self {
        case .jt600: Self.isJt600(name) ? nil : "1 to 10 digits without zeros on the left"
        case .gt06:
            Self.isGt06(name) ? nil : "15 digits, without the zero that the wire puts before"
        case .osmAnd, .jt808, .teltonika, .queclink, .eseal, .h02, .gps103, .tk103, .meitrack,
            .suntech, .nmea, .mqtt:
            nil
        }
    }

    /// Five bytes of decimal digits.
    private static func isJt600(_ name: String) -> Bool {
        (1...10).contains(name.utf8.count) && isDigits(name)
            && (name.first != "0" || name == "0")
    }

    /// Eight bytes of digits, of which a first zero is padding; a copy may count with sixteen.
    private static func isGt06(_ name: String) -> Bool {
        let count = name.utf8.count
        return isDigits(name) && (count == 15 || count == 16 && name.first != "0")
    }

    private static func isDigits(_ name: String) -> Bool {
        name.utf8.allSatisfy { (48...57).contains($0) }
    }
}
