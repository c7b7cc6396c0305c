import Foundation
import Model
import Screening

/// A list of restricted parties from a file, with a sentence for whatever cannot be used.
struct WatchListPaper {
    let entities: [WatchEntity]
    let refused: Int

    init(_ path: String) throws {
        // Asked before it is read: a file of the wrong size need not fill the memory.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: read tells
        let size = attributes?[.size] as? Int ?? 0
        guard size <= WatchList.bytesMax else {
            throw GiveUp.useless(
                "\(path) has \(size >> 20) MiB; a list may have \(WatchList.bytesMax >> 20). "
                    + "Split it.")
        }
        let bytes = [UInt8](try WholeFile.read(path))
        let list: WatchList
        do throws(WatchListFlaw) { list = try WatchList(bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
        for flaw in list.flaws.prefix(Feed.complaintsMax) {
            Terminal.complain("\(path): \(flaw.advice)")
        }
        guard !list.entities.isEmpty else {
            throw GiveUp.useless("\(path) has no entry that can be read.")
        }
        entities = list.entities
        refused = list.flaws.count
    }

    static func moment(_ text: String?) throws -> Instant {
        guard let text else { return SystemClock.now() }
        guard let moment = try? Instant(rfc3339: text) else {
            throw GiveUp.useless("--at wants a time as in 2026-11-22T08:00:00Z, and got “\(text)”.")
        }
        return moment
    }
}
