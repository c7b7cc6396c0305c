import FileDoor
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
        for try await piece in door.pieces {
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

    private static func refuse(_ flaws: [ParcelFlaw], _ path: String) throws {
        guard let last = flaws.last else { return }
        for flaw in flaws.dropLast().prefix(complaintsMax) {
            Terminal.complain("\(path): \(flaw.advice)")
        }
        throw GiveUp.useless("\(path): \(last.advice)")
    }
}
