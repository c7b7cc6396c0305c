import Filings
import Model

/// Records filed one after the other, as the ledger would have them.
struct FiledRoom {
    private(set) var cabinet = FilingCabinet()
    private(set) var changes: [Stirred] = []
    private var next: UInt64 = 0

    static let office = PartyID(unchecked: "us-cbp")
    static let start = Instant(milliseconds: 1_772_366_400_000)  // 1 March 2026, noon in Greenwich

    static func matter(_ name: String) -> MatterID {
        do { return try MatterID(name) } catch { preconditionFailure("a test's own name") }
    }

    static func filing(
        _ record: String, days: Double = 0, room: Room = .member, matter: String = "EXP-7",
        authority: PartyID? = nil
    ) -> Filing {
        Filing(
            at: start + .hours(24 * days), room: room, matter: self.matter(matter),
            authority: authority, record: Array(record.utf8))
    }

    static func deed(
        _ word: String, _ rest: String = "", days: Double = 0, matter: String = "EXP-7",
        programme: String = "CTPAT", authority: PartyID? = nil
    ) -> Filing {
        filing(
            #"{"event":"\#(word)","programme":"\#(programme)""#
                + (rest.isEmpty ? "" : "," + rest) + "}",
            days: days, matter: matter, authority: authority)
    }

    static func applied(days: Double = 0, programme: String = "CTPAT") -> Filing {
        deed(
            "applied", #""entity":"us-exporter","name":"Muster Exports""#, days: days,
            programme: programme)
    }

    static func act(_ word: String, _ rest: String = "", days: Double) -> Filing {
        deed(word, rest, days: days, authority: office)
    }

    static func suspended(days: Double, by office: PartyID = office) -> Filing {
        deed(
            "suspended", #""ground":"benefits-denied","reason":"seizure of 1 March""#, days: days,
            authority: office)
    }

    mutating func hear(_ filings: [Filing]) {
        for filing in filings {
            next += 1
            let fact = Fact(
                index: LedgerIndex(next), trip: filing.stream, ordinal: UInt32(next),
                received: filing.at, sender: filing.authority ?? PartyID(unchecked: "EXP-7"),
                key: EventKey(bits: next), event: .filed(filing))
            changes.append(cabinet.hear(filing, as: fact))
        }
    }

    static func after(_ filings: [Filing]) -> FiledRoom {
        var room = FiledRoom()
        room.hear(filings)
        return room
    }
}
