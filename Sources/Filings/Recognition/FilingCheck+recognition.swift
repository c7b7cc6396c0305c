import Model

extension FilingCheck {
    static func recognition(_ filing: Filing) -> FilingFlaw? {
        do throws(FilingFlaw) { _ = try RecognitionRecord(filing) } catch { return error }
        return nil
    }

    /// What the operator enters says for which side's authority.
    static func stranger(toRecognition filing: Filing, _ sender: Sender) -> FilingFlaw? {
        guard sender.role == .operator_, filing.authority == nil else { return nil }
        return FilingFlaw(
            field: "kind", sent: "a statement without an authority",
            wanted: "`authority` beside `room`: whose statement it is")
    }
}
