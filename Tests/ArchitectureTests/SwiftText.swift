/// A Swift file taken apart, line for line: what runs, and what is said about it.
struct SwiftText {
    /// Without comments, and with the inside of every string blank.
    let code: String
    /// Without comments.
    let codeAndStrings: String
    let comments: String

    init(_ text: String) {
        var cut = Cut(bytes: Array(text.utf8))
        cut.all()
        code = String(decoding: cut.code, as: UTF8.self)
        codeAndStrings = String(decoding: cut.strings, as: UTF8.self)
        comments = String(decoding: cut.comments, as: UTF8.self)
    }

    var codeLines: [Substring] { code.split(separator: "\n", omittingEmptySubsequences: false) }

    private struct Cut {
        let bytes: [UInt8]
        var at = 0
        var code: [UInt8] = []
        var strings: [UInt8] = []
        var comments: [UInt8] = []

        mutating func all() {
            while at < bytes.count {
                if stands("//") {
                    comment(until: "\n")
                } else if stands("/*") {
                    comment(until: "*/")
                } else if stands("#\"") {
                    quoted(from: "#\"", to: "\"#")
                } else if stands("\"\"\"") {
                    quoted(from: "\"\"\"", to: "\"\"\"")
                } else if stands("\"") {
                    quoted(from: "\"", to: "\"")
                } else {
                    take(1)
                }
            }
        }

        private func stands(_ word: StaticString) -> Bool {
            guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
            return (0..<word.utf8CodeUnitCount).allSatisfy {
                unsafe bytes[at + $0] == word.utf8Start[$0]
            }
        }

        private mutating func take(_ count: Int) {
            let end = min(at + count, bytes.count)
            code += bytes[at..<end]
            strings += bytes[at..<end]
            at = end
        }

        private mutating func comment(until end: StaticString) {
            while at < bytes.count, !stands(end) {
                comments.append(bytes[at])
                at += 1
            }
            if stands("*/") { at += 2 }
            comments.append(UInt8(ascii: "\n"))
        }

        private mutating func quoted(from start: StaticString, to end: StaticString) {
            take(start.utf8CodeUnitCount)
            while at < bytes.count, !stands(end) {
                if stands("\\(") {
                    interpolation()
                } else {
                    if stands("\\") { blank() }
                    blank()
                }
            }
            take(end.utf8CodeUnitCount)
        }

        /// What is interpolated into a string is code again.
        private mutating func interpolation() {
            take(2)
            var depth = 1
            while at < bytes.count, depth > 0 {
                if stands("\"") {
                    quoted(from: "\"", to: "\"")
                    continue
                }
                if stands("(") { depth += 1 }
                if stands(")") { depth -= 1 }
                take(1)
            }
        }

        private mutating func blank() {
            guard at < bytes.count else { return }
            code.append(bytes[at] == UInt8(ascii: "\n") ? bytes[at] : UInt8(ascii: " "))
            strings.append(bytes[at])
            at += 1
        }
    }
}
