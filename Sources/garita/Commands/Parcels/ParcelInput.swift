import CSV
import FileDoor
import Foundation
import Parcels

/// A file of parcels as a command reads it.
enum ParcelInput {
    /// Mistakes that are named before the file is given back.
    private static let complaintsMax = 20

    static func read(_ path: String, without: Set<PartyField> = []) async throws -> ParcelFile {
        let door: FileDoor
        do { door = try FileDoor(path, lineMax: ParcelReader.lineMax) } catch {
            throw GiveUp.useless(error.advice)
        }
        var reader: ParcelReader?
        var flaws: [ParcelFlaw] = []
        var progress = Terminal.Progress("reading", total: door.size)
        var done = 0
        var pieces = door.pieces
        while let piece = try await next(&pieces) {
            do throws(ParcelFlaw) {
                switch piece {
                case .line(let line, let number):
                    if reader == nil {
                        reader = try ParcelReader(header: line, without: without)
                    } else {
                        try reader?.take(line, number: number)
                    }
                case .tooLong(let number):
                    throw ParcelFlaw(line: number, .tooLong(max: ParcelReader.lineMax))
                case .document: throw ParcelFlaw(.notCSV)
                case .read(let bytes):
                    done = bytes
                    progress.show(done)
                }
            } catch {
                flaws.append(error)
                if reader == nil || flaws.count > complaintsMax { break }
            }
        }
        progress.finish(done)
        try refuse(flaws, path)
        guard let file = reader?.file, file.count > 0 else {
            throw GiveUp.useless("\(path): \(ParcelFlaw(.noRows).advice)")
        }
        return file
    }

    private static func next(_ pieces: inout Pieces) async throws -> FileDoor.Piece? {
        do { return try await pieces.next() } catch let flaw as FileDoor.Flaw {
            throw GiveUp.useless(flaw.advice)
        }
    }

    static func decisions(_ path: String, _ parcels: ParcelFile) throws -> LinkDecisions {
        let table = try table(path, ["first", "second", "verdict"], rowsMax: DecisionFile.rowsMax)
        do throws(ParcelFlaw) {
            let file = try DecisionFile(table, for: parcels)
            if let first = file.waiting.first {
                let lines = Count.of(file.waiting.count, "decision")
                Terminal.complain(
                    "\(path): \(lines) about rows that are not in this file, the first in line "
                        + "\(first); kept for a file that has them")
            }
            return file.decisions
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    /// A small file, or one of our own, as columns.
    static func table(
        _ path: String, _ wanted: Set<String>, rowsMax: Int = ParcelReader.rowsMax
    ) throws -> CSVTable {
        let bytes = [UInt8](try WholeFile.read(path))
        do throws(CSVFlaw) {
            return try CSVTable(
                bytes, rowsMax: rowsMax,
                renamed: {
                    let name = $0.trimmingCharacters(in: .whitespaces).lowercased()
                    return name == "rec_id" || name == "parcel_id" ? "id" : name
                }, wanted: wanted.contains)
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    private static func refuse(_ flaws: [ParcelFlaw], _ path: String) throws {
        guard let last = flaws.last else { return }
        for flaw in flaws.dropLast().prefix(complaintsMax) {
            Terminal.complain("\(path): \(flaw.advice)")
        }
        throw GiveUp.useless("\(path): \(last.advice)")
    }
}
