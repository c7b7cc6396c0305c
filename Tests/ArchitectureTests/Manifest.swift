/// `Package.swift` as a list: the targets in the order in which it names them.
struct Manifest {
    struct Target: Equatable {
        let name: String
        let folder: String
        let isTest: Bool
        /// Targets of ours.
        let targets: [String]
        /// Products of others, as the manifest spells them.
        let products: [String]
    }

    let targets: [Target]

    init(_ text: String) {
        let text = SwiftText(text).codeAndStrings
        // Products name targets as well; the package's own list is the last one of that name.
        let list = text.ranges(of: "targets: [").last.map { text[$0.upperBound...] } ?? ""
        targets = Self.elements(of: list).compactMap(Self.target)
    }

    private static func target(_ entry: String) -> Target? {
        let quoted = entry.split(separator: "\"", omittingEmptySubsequences: false)
        guard entry.hasPrefix("."), quoted.count > 2 else { return nil }
        let name = String(quoted[1])
        let isTest = entry.hasPrefix(".proof") || entry.hasPrefix(".testTarget")
        let room = value(after: "at: \"", in: entry).map { "Sources/\($0)" }
        let path = value(after: "path: \"", in: entry)
        let items = dependencies(of: entry)
        return Target(
            name: name,
            folder: room ?? path ?? (isTest ? "Tests/\(name)" : "Sources/\(name)"),
            isTest: isTest,
            targets: items.filter { $0.hasPrefix("\"") }.map { $0.filter { $0 != "\"" } },
            products: items.filter { $0.hasPrefix(".") })
    }

    private static func dependencies(of entry: String) -> [String] {
        if let range = entry.firstRange(of: "dependencies: [") {
            return elements(of: entry[range.upperBound...])
        }
        let isOurs = [".stage", ".room", ".proof"].contains { entry.hasPrefix($0) }
        guard isOurs, let open = entry.firstIndex(of: "[") else { return [] }
        return elements(of: entry[entry.index(after: open)...])
    }

    private static func value(after label: String, in entry: String) -> String? {
        guard let range = entry.firstRange(of: label) else { return nil }
        return String(entry[range.upperBound...].prefix { $0 != "\"" })
    }

    /// The elements of an array literal whose opening bracket has just been read.
    private static func elements(of text: Substring) -> [String] {
        var elements: [String] = [], current = "", depth = 0
        for character in text {
            if depth == 0, character == "]" || character == "," {
                let element = current.drop(while: \.isWhitespace)
                if !element.isEmpty { elements.append(String(element)) }
                current = ""
                if character == "]" { break }
                continue
            }
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            current.append(character)
        }
        return elements
    }
}
