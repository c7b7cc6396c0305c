import Foundation
import Tolls

/// A toll book on disk: its setup and the files it took, numbered in the order of taking.
struct TollFolder {
    private static let setupName = "setup.json"
    /// Six digits: files sort by name as they were taken.
    private static let digits = 6
    private static let filesMax = 999_999

    let path: String
    private(set) var book: TollBook
    private var count = 0

    static func make(_ path: String, setup: [UInt8]) throws {
        let place = URL(fileURLWithPath: path).appendingPathComponent(setupName).path
        guard !FileManager.default.fileExists(atPath: place) else {
            throw GiveUp.unwritable(
                "\(path) is a book already; name another folder, or go on with it by `garita toll "
                    + "take`.")
        }
        try WholeFile.makeFolder(path)
        try WholeFile.write(Data(setup), to: place)
    }

    /// Takes every file anew, as it was taken then.
    init(_ path: String) throws {
        self.path = path
        let folder = URL(fileURLWithPath: path)
        let bytes = Array(
            try WholeFile.read(folder.appendingPathComponent(Self.setupName).path))
        do throws(TollFlaw) { book = TollBook(try TollSetup(bytes)) } catch {
            throw GiveUp.useless("\(path)/\(Self.setupName): \(error.advice)")
        }
        for name in try Self.names(path) {
            let file = folder.appendingPathComponent(name).path
            guard name == Self.name(count + 1) else {
                throw GiveUp.useless(
                    "\(path): after \(count) files comes \(name); one was taken out of the book. "
                        + "Put it back.")
            }
            do throws(TollFlaw) {
                _ = try book.take(try TollFile(Array(try Self.read(file))))
            } catch { throw GiveUp.useless("\(file): \(error.advice) The book was changed.") }
            count += 1
        }
    }

    private static func read(_ path: String) throws(TollFlaw) -> Data {
        do { return try WholeFile.read(path) } catch { throw .said("It cannot be read.") }
    }

    private static func names(_ path: String) throws -> [String] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw GiveUp.useless("Cannot read the folder \(path).")
        }
        return names.filter { $0.hasSuffix(".jsonl") }.sorted()
    }

    private static func name(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: digits - text.count) + text + ".jsonl"
    }

    /// Kept on disk before anybody hears that it was taken; a repeat is not kept again.
    mutating func take(_ bytes: [UInt8]) throws(TollFlaw) -> TollAnswer {
        guard count < Self.filesMax else {
            throw .said("The book has \(Self.filesMax) files; begin another book.")
        }
        var next = book
        let answer = try next.take(try TollFile(bytes))
        guard !answer.isRepeat else { return answer }
        let place = URL(fileURLWithPath: path).appendingPathComponent(Self.name(count + 1))
        do { try Data(bytes).write(to: place, options: .atomic) } catch {
            throw .said("Cannot write \(place.path): the disk did not take it.")
        }
        book = next
        count += 1
        return answer
    }
}
