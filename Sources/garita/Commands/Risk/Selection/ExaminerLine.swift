import Examination
import JSON
import Model

/// The line by which an authority files its officers, checked as the node will check it.
struct ExaminerLine {
    let bytes: [UInt8]
    let count: Int

    init(_ officers: [String], authority: String, at moment: Instant, commitment: String) throws {
        // nil: what it is not is all there is to say
        guard let party = try? PartyID(authority) else { throw GiveUp.noParty(authority) }
        let record: JSONValue = [
            "officers": .list(officers.map { .text($0) }), "commitment": .text(commitment),
        ]
        do throws(RecordFlaw) {
            count = try ExaminerRecord(parsing: record.bytes).officers.count
        } catch { throw GiveUp.useless("The officers are not filed: \(error.sentence).") }
        let line: JSONValue = [
            "room": .text(Room.examiners.rawValue), "matter": .text(party.description),
            "authority": .text(party.description), "at": .text(moment.rfc3339), "record": record,
        ]
        bytes = line.bytes
    }
}
