import ArgumentParser
import Filings
import Foundation
import JSON
import Membership
import OSCAL

/// A programme of one's own beside those that are brought along.
struct CriteriaOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "An OSCAL catalog: the criteria of a programme of your own.",
            discussion: """
                Its programme is called as a metadata property `programme` says, otherwise as the \
                file: acme.json is ACME. One called like a programme that is brought along takes \
                its place.
                """, valueName: "file"))
    var catalog: String?
    @Option(
        help: ArgumentHelp(
            "An OSCAL profile of it, for one kind of member; may be repeated.",
            discussion: """
                The kind is called as a metadata property `entity` says, otherwise as the file: \
                supplier.json and acme-supplier.json are supplier. Without profiles there is one \
                kind, member, that is asked everything.
                """, valueName: "file"))
    var profile: [String] = []
    @Option(
        help: ArgumentHelp(
            "An OSCAL mapping from it to CTPAT, AEO, OEA or SAFE: what is answered there counts.",
            valueName: "file"))
    var mapping: String?

    func validate() throws {
        guard catalog == nil else { return }
        if !profile.isEmpty { throw ValidationError("--profile wants the --catalog it is of.") }
        if mapping != nil { throw ValidationError("--mapping wants the --catalog it leads from.") }
    }

    /// What must not be written over.
    var files: [String] { [catalog, mapping].compactMap(\.self) + profile }

    func shelf() throws -> CriteriaShelf {
        guard let catalog else { return MemberShelf.shipped }
        return try OwnCriteria(catalog, profiles: profile, mapping: mapping).shelf
    }
}
