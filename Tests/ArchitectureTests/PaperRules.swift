/// Documents against code: what is cited exists, what exists is named.
enum PaperRules {
    /// Rooms are told apart one level deeper than stages.
    static let nested = ["Doors", "Ports", "Screens", "Stores"]

    static func sourceFolders() -> Set<String> {
        let top = House.folders(in: "Sources").subtracting(nested)
        return nested.reduce(into: top) { all, folder in
            all.formUnion(House.folders(in: "Sources/\(folder)").map { "\(folder)/\($0)" })
        }
    }

    /// The folders that a page's table of folders names: the first cell of each row, in backticks.
    static func namedFolders(in text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { row in
                row.dropFirst(3).split(separator: "`").first.map(String.init)
            })
    }

    static func folders(named: Set<String>, real: Set<String>) -> [String] {
        real.subtracting(named).sorted().map { "ARCHITECTURE.md does not name Sources/\($0)." }
            + named.subtracting(real).sorted()
            .map { "ARCHITECTURE.md names Sources/\($0), which does not exist." }
    }

    static let headings = [
        "## Question", "## Forces", "## Decision", "## What we gave up",
        "## How we would know we were wrong",
    ]

    /// A decision is one page with five answers, numbered as its file is.
    static func shape(of page: House.Page) -> [String] {
        let number = Int(page.name.prefix(4)) ?? 0
        var complaints = headings.filter { !page.text.contains("\n\($0)\n") }
            .map { "\(page.path) lacks “\($0)”." }
        if !page.text.hasPrefix("# \(number). ") {
            complaints.append("\(page.path) does not begin with “# \(number). ”.")
        }
        if status(of: page) == nil { complaints.append("\(page.path) has no line “Status: …”.") }
        return complaints
    }

    static func status(of page: House.Page) -> Substring? {
        page.text.split(separator: "\n").first { $0.hasPrefix("Status: ") }?.dropFirst(8)
    }

    /// Comments in code cite a decision by its number; it must exist and still hold.
    static func citations(in page: House.Page, decisions: [House.Page]) -> [String] {
        page.swift.comments.matches(of: /[Dd]ecision (\d{1,4})\b/).compactMap { match in
            let number = Int(match.1) ?? 0
            guard let decision = decisions.first(where: { Int($0.name.prefix(4)) == number }) else {
                return "\(page.path) cites decision \(number), which does not exist."
            }
            let holds = status(of: decision)?.hasPrefix("decided") == true
            return holds
                ? nil : "\(page.path) cites decision \(number), which no longer holds."
        }
    }

    /// Any page may cite a decision by its file.
    static func fileCitations(in page: House.Page, decisions: [House.Page]) -> [String] {
        guard page.has("decisions/") else { return [] }
        return page.text.matches(of: /decisions\/(\d{4}-[a-z0-9-]+\.md)/)
            .map { String($0.1) }.filter { name in !decisions.contains { $0.name == name } }
            .map { "\(page.path) cites docs/decisions/\($0), which does not exist." }
    }
}
