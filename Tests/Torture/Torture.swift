import Foundation
import SQLiteStore

/// Writes a log whose every byte can be foretold, so that whoever kills the writer can tell
/// afterwards what is missing, doubled or changed. The scripts in `scripts/faults` drive it.
@main
struct Torture {
    static let usage = """
        torture append FOLDER            append for ever; print each acknowledged write
        torture count FOLDER SEGMENTS    append that many, then close
        torture fill FOLDER              append until the disk is full, wait for a line, go on
        torture check FOLDER ACKS        reopen, and compare with what was acknowledged
        torture bench FOLDER SECONDS     commits a second, with 1,000 events in 300 KB each
        """

    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        do {
            switch (words.first, words.count) {
            case ("append", 2): try Writer(folder: words[1]).run()
            case ("count", 3): try Writer(folder: words[1]).run(segments: Int(words[2]) ?? 1)
            case ("fill", 2): try Writer(folder: words[1]).fill()
            case ("check", 3): try Checker(folder: words[1], acks: words[2]).run()
            case ("bench", 3): try Bench(folder: words[1], seconds: Double(words[2]) ?? 5).run()
            default: leave(usage, code: 64)
            }
        } catch {
            leave("torture: \(error)", code: 1)
        }
    }

    /// Past the buffers of the C library: a line is out before the next write begins.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    static func leave(_ sentence: String, code: Int32) -> Never {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        exit(code)
    }
}
