import Examination
import FileDoor
import JSON
import Model
import Selection

/// A model or a book of rules as the lines that a node takes: one, or as many as a long model needs.
struct FilingLines {
    let room: Room
    let documents: [JSONValue]
    var lines: [[UInt8]] { documents.map(\.bytes) }
    /// With the end of each line.
    var bytesCount: Int { lines.reduce(0) { $0 + $1.count + 1 } }

    init(_ path: String, authority: PartyID, at moment: Instant) throws {
        let bytes = Array(try WholeFile.read(path))
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch {
            throw GiveUp.useless(
                "\(path) line \(error.line) is not JSON: \(error.problem.sentence)")
        }
        let isBook = document["format"]?.string == RuleBook.format
        let room: Room = isBook ? .rules : .model
        do throws(RecordFlaw) { try Self.check(bytes, isBook: isBook) } catch {
            throw GiveUp.useless("\(path) is not filed: \(error.sentence).")
        }
        func line(_ record: JSONValue) -> JSONValue {
            let name = authority.description
            return [
                "room": .text(room.rawValue), "matter": .text(name), "authority": .text(name),
                "at": .text(moment.rfc3339), "record": record,
            ]
        }
        let whole = line(document)
        self.room = room
        if whole.bytes.count <= FileDoor.lineMax {
            documents = [whole]
        } else {
            guard !isBook else { throw Self.tooLong(path, bytes.count, most: FileDoor.lineMax) }
            guard bytes.count <= ModelPart.modelBytesMax else {
                throw Self.tooLong(path, bytes.count, most: ModelPart.modelBytesMax)
            }
            documents = ModelPart.records(of: bytes).map(line)
        }
    }

    private static func check(_ bytes: [UInt8], isBook: Bool) throws(RecordFlaw) {
        if isBook {
            _ = try RuleRecord.lodged(bytes)
        } else {
            _ = try ModelRecord(parsing: bytes)
        }
    }

    private static func tooLong(_ path: String, _ count: Int, most: Int) -> GiveUp {
        .useless("\(path) has \(count) bytes; a node takes at most \(most).")
    }
}

extension RecordFlaw {
    /// What is wrong, with what was sent where it says so.
    var sentence: String { sent.isEmpty ? wanted : "\(field): \(sent); wanted \(wanted)" }
}
