/// The makers whose seals a lane takes, as its operator listed them.
///
/// Invariant: it names at least one; an empty list would refuse every seal, or, read the other way,
/// none.
package struct KnownMakers: Hashable, Sendable {
    /// The makers of certified seals in the world are some hundreds.
    package static let countMax = 1_000

    private let names: Set<String>
    /// What the list is called, as a sender may hear it.
    private let source: String

    package enum Flaw: Error, Hashable {
        case empty
        case tooLong(line: Int)
        case tooMany(Int)

        package var advice: String {
            switch self {
            case .empty: "lists no maker; wanted one a line"
            case .tooLong(let line):
                "line \(line): wanted a maker's name of at most \(Fields.makerMax) bytes"
            case .tooMany(let count): "lists \(count) makers; wanted at most \(countMax)"
            }
        }
    }

    /// One maker a line; what begins with # is for people, and so is an empty line.
    package init(_ text: String, source: String) throws(Flaw) {
        var names: Set<String> = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            let name = Self.trimmed(line)
            guard !name.isEmpty, !name.hasPrefix("#") else { continue }
            guard name.utf8.count <= Fields.makerMax else { throw .tooLong(line: number + 1) }
            names.insert(name)
        }
        guard !names.isEmpty else { throw .empty }
        guard names.count <= Self.countMax else { throw .tooMany(names.count) }
        self.names = names
        self.source = source
    }

    package func know(_ maker: String) -> Bool { names.contains(maker) }

    /// The second half of a refusal; a name that was merely misspelled is named.
    func wanted(near maker: String) -> String {
        let list = "a seal maker listed in \(source)"
        guard let near = nearest(to: maker) else { return "\(list); its operator adds makers" }
        return "\(list); the nearest name there is “\(near)”"
    }

    private func nearest(to maker: String) -> String? {
        let sent = Spelling(maker)
        return names.map { (name: $0, slips: sent.slips(to: Spelling($0))) }
            // Half the letters wrong is another name, however short.
            .filter { $0.slips <= Spelling.slipsMax && 2 * $0.slips < maker.count }
            .min { ($0.slips, $0.name) < ($1.slips, $1.name) }?.name
    }

    private static func trimmed(_ line: Substring) -> String {
        let end = line.lastIndex { !$0.isWhitespace }
        guard let start = line.firstIndex(where: { !$0.isWhitespace }), let end else { return "" }
        return String(line[start...end])
    }
}
