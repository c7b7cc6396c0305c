package import Declarations
import JSON

/// A declaration as it is filed for a load: one object in the columns of this house.
package struct DeclarationRecord: Sendable {
    /// One row that has every column; what was not told is empty in it.
    package let row: DeclarationBatch
    /// Tells the declarations of one load apart; a later one of the same name takes its place.
    package let id: String
    /// The broker, in the words of the declaration.
    package let declarant: String
    /// Its own date, in days since 1970-01-01.
    package var day: Int32 { row.days[0] }

    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        let members = try RecordForm.members(of: record)
        for member in members { try Self.demandField(member) }
        let line = JSONValue.object(
            Field.allCases.map { field in
                JSONMember(
                    field.rawValue, members.first { $0.name == field.rawValue }?.value ?? .null)
            })
        let reading = Self.reader.readLines(Array(line.text.utf8), firstLine: 1)
        if let flaw = reading.flaws.first { throw Self.flaw(flaw, members) }
        row = reading.batch
        id = row.ids[0]
        declarant = members.first { $0.name == Field.declarant.rawValue }?.value.string ?? ""
    }

    private static func demandField(_ member: JSONMember) throws(RecordFlaw) {
        switch Mapping.house[member.name] {
        case .field: return
        case .outcome:
            throw RecordFlaw(
                member.name, sent: member.value.text,
                wanted: "no outcome here; customs files it in the room “result”")
        case .ignored, nil:
            throw RecordFlaw(
                member.name, sent: member.value.text,
                wanted: "a column of docs/formats/declarations.md: "
                    + Field.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    private static func flaw(_ flaw: DeclarationFlaw, _ members: [JSONMember]) -> RecordFlaw {
        let field = flaw.column ?? "record"
        let sent = members.first { $0.name == field }?.value.text ?? "nothing"
        return RecordFlaw(field, sent: sent, wanted: Self.wanted(flaw.problem.sentence))
    }

    /// A sentence about a cell repeats what was sent, which a refusal says beside it.
    private static func wanted(_ sentence: String) -> String {
        guard let found = sentence.firstRange(of: "wanted ") else { return sentence }
        return String(sentence[found.upperBound...])
    }

    private static let reader: ObjectReader = {
        do throws(DeclarationFlaw) {
            return try ObjectReader(
                names: Field.allCases.map(\.rawValue), mapping: .house, label: nil)
        } catch { preconditionFailure("the house's own columns are a sound plan") }
    }()
}
