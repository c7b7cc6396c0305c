import Examination
import JSON
import Model
import Views

extension FiledDeclaration {
    /// What was declared of a load, oldest first, out of the facts of its stream.
    static func all(in facts: [Fact]) -> [FiledDeclaration] {
        marked(facts.compactMap(FiledDeclaration.init))
    }

    /// nil where the fact declares no goods.
    private init?(_ fact: Fact) {
        guard case .filed(let filing) = fact.event, filing.room == .declaration,
            // nil: what this program cannot read is shown to nobody
            let members = (try? JSONValue(parsing: filing.record))?.members
        else { return nil }
        let said = members.first { $0.name == "id" }.map { Self.text($0.value) } ?? ""
        self.init(
            index: fact.index, sender: fact.sender, at: filing.at,
            // nil: an older program took what this one would refuse; then the word as it was sent
            id: (try? DeclarationRecord(parsing: filing.record))?.id ?? said,
            entries: members.filter { $0.name != "id" && $0.value != .null }.map {
                Entry(column: $0.name, value: Self.text($0.value))
            },
            record: filing.record)
    }

    private static func text(_ value: JSONValue) -> String { value.string ?? value.text }
}
