import ArgumentParser

/// Criteria as data: NIST's OSCAL documents, checked, resolved and handed out.
struct OSCALCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oscal",
        abstract:
            "Checks and resolves OSCAL documents, and writes the programmes' criteria as such.",
        discussion: """
            OSCAL is NIST's open format for catalogs of controls. Garita keeps the criteria of
            trusted-trader programmes in it, so that anybody can read, compare and replace them.
            """,
        subcommands: [Validate.self, Resolve.self, Export.self])
}
