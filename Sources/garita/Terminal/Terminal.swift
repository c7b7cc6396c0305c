import Foundation

/// What a person at the keyboard sees beside the result: progress and complaints, on stderr.
enum Terminal {
    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("garita: \(sentence)\n".utf8))
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
