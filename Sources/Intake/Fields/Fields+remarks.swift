import JSON

extension Fields {
    /// As much of a remark as a person reads in a line.
    private static let remarkMax = 200

    /// A remark that may be left out. What is no text is passed over and not refused: ledgers hold
    /// lines from before it was read, and they must be read back.
    func told(_ name: String) -> String? {
        guard let text = self[name]?.string, !text.isEmpty else { return nil }
        return String(text.prefix(Self.remarkMax))
    }
}
