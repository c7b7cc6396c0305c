import Model

extension FilingCheck {
    static func flaw(inGrant filing: Filing) -> FilingFlaw? {
        do throws(FilingFlaw) {
            _ = try GrantReader.read(filing.record)
            return nil
        } catch { return error }
    }

    /// Nobody grants sight of another's loads; the operator enters what others hand in.
    static func flaw(inGrant filing: Filing, by sender: Sender) -> FilingFlaw? {
        // Nil: told by the room itself.
        guard sender.role != .operator_, let grant = try? GrantReader.read(filing.record),
            let grantor = grant.grantor, grantor != sender.party
        else { return nil }
        return FilingFlaw(
            field: "from", sent: grantor.description,
            wanted: "your own party, “\(sender.party)”, or no “from”")
    }
}
