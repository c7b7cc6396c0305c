import JSON
import Model

extension ExaminerDraw {
    var json: JSONValue {
        [
            "authority": .text(authority.description), "roster": .int(roster.value),
            "officer": .text(officer), "among": .int(among),
        ]
    }

    init(_ json: JSONValue) throws {
        self.init(
            authority: try PartyID(json.text("authority")),
            roster: LedgerIndex(UInt64(try json.whole("roster"))),
            officer: try json.text("officer"), among: try json.whole("among"))
    }
}
