import Foundation
import Model

/// What the commands that write lines for a node have in common.
enum FilingMoment {
    static func read(_ text: String?) throws -> Instant {
        guard let text else { return SystemClock.now() }
        // nil: told in a sentence of its own
        guard let moment = try? Instant(rfc3339: text) else {
            throw GiveUp.useless("“\(text)” is no moment such as 2026-03-01T08:00:00Z.")
        }
        return moment
    }

    /// To standard output where no file is named.
    static func write(_ lines: [[UInt8]], to output: String?, apartFrom inputs: [String?]) throws {
        let data = Data(lines.flatMap { $0 + [UInt8(ascii: "\n")] })
        guard let output else {
            try FileHandle.standardOutput.write(contentsOf: data)
            return
        }
        try WholeFile.demandApart(output, from: inputs)
        try WholeFile.write(data, to: output)
    }
}

extension GiveUp {
    static func noParty(_ text: String) -> GiveUp {
        .useless("“\(text)” is no party's code; wanted visible ASCII characters such as us-cbp.")
    }
}
