import Foundation

/// What a person at the keyboard sees beside the result: progress and complaints, on stderr.
enum Terminal {
    static func complain(_ sentence: String) {
        let lines = sentence.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { plain(String($0)) }.joined(separator: "\n")
        FileHandle.standardError.write(Data("garita: \(text)\n".utf8))
    }

    /// Somebody else's text as a terminal may have it: signs that move, colour or turn what is
    /// written around them stand as a dot.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isCommand) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isCommand($0) ? "·" : $0 }))
    }

    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: true
        // Marks that turn the direction of writing; others of their class join letters.
        case .format:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }

    /// One line for a program that collects logs.
    static func log(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }

    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// One line that is drawn over itself; silent when nobody watches.
    struct Progress {
        private let title: String
        private let total: Int?
        private var drawnAt = ContinuousClock.now
        private let width = 30

        init(_ title: String, total: Int? = nil) {
            self.title = title
            self.total = total
        }

        mutating func show(_ done: Int) {
            // Ten drawings a second are smooth; more only slow the work.
            guard Terminal.isWatched, drawnAt.duration(to: .now) > .milliseconds(100) else {
                return
            }
            drawnAt = .now
            draw(done)
        }

        func finish(_ done: Int) {
            guard Terminal.isWatched else { return }
            draw(done)
            FileHandle.standardError.write(Data("\n".utf8))
        }

        private func draw(_ done: Int) {
            var line = "\r\(title) "
            if let total, total > 0 {
                let filled = min(width, done * width / total)
                line += "[" + String(repeating: "█", count: filled)
                line += String(repeating: "·", count: width - filled) + "] "
                line += "\(min(100, done * 100 / total)) %"
            } else {
                line += done.formatted()
            }
            FileHandle.standardError.write(Data((line + "   ").utf8))
        }
    }
}
