/// What the middle of the road may not touch: the same ledger must give the same decisions.
enum PurityRules {
    static let pure = [
        "JSON", "CSV", "Model", "Devices", "Manifests", "EPCIS", "Intake", "Ledger", "Custody",
        "OSCAL", "Screening", "Standing", "StandingFiles", "Risk", "Declarations", "Targeting",
        "Parcels", "Selection", "Clearance", "Views", "Membership", "Reports", "Ports/Waits",
        "Ports/BorderFeed", "Ports/Forecast", "Ports/PortModel", "Ports/PortPlans",
        "Ports/Tolls", "Ports/PortBoard", "Examination", "Filings", "Engine", "Simulation",
    ]

    /// Word, and what to do instead. A clock, chance, the disk, the network, another thread.
    private static let forbidden: [(word: String, instead: String)] = [
        ("Date()", "take the time as an argument"),
        ("ContinuousClock", "take the time as an argument"),
        ("SuspendingClock", "take the time as an argument"),
        ("clock_gettime", "take the time as an argument"),
        ("SystemRandomNumberGenerator", "take a seeded source of chance as an argument"),
        ("UUID()", "take the id as an argument"),
        ("hashValue", "use a digest: this differs from run to run"),
        ("Hasher()", "use a digest: this differs from run to run"),
        ("print(", "return a value and let a screen show it"),
        ("FileManager", "let a door or a store touch the disk"),
        ("FileHandle", "let a door or a store touch the disk"),
        ("fopen(", "let a door or a store touch the disk"),
        ("URLSession", "let a door touch the network"),
        ("ProcessInfo", "take the setting as an argument"),
        ("getenv(", "take the setting as an argument"),
        ("DispatchQueue", "stay on the caller's thread"),
        ("Thread.", "stay on the caller's thread"),
        ("Task {", "stay on the caller's thread"),
        ("Task.", "stay on the caller's thread"),
        ("await", "stay synchronous"),
        ("async", "stay synchronous"),
    ]

    /// Chance that is not handed in: allowed only with `using:` a generator.
    private static let drawing = [".random(", ".shuffled(", ".shuffle(", ".randomElement("]

    static func complaints(about page: House.Page) -> [String] {
        let forbidden = forbidden.filter { page.has($0.word) }
        let drawing = drawing.filter(page.has)
        var complaints: [String] = []
        for (number, line) in page.swift.codeLines.enumerated() {
            let place = "\(page.path):\(number + 1)"
            for (word, instead) in forbidden where line.hasWord(word) {
                complaints.append("\(place) has \(word); \(instead).")
            }
            for word in drawing where line.contains(word) && !line.contains("using") {
                complaints.append("\(place) has \(word)…) without `using:` a seeded generator.")
            }
        }
        // Large, slow to load and full of clocks.
        if page.swift.code.contains("import Foundation"), !standsIn(page) {
            complaints.append("\(page.path) imports Foundation; do without it.")
        }
        return complaints
    }

    /// The C library is used where there is one; Foundation then only stands in for it elsewhere.
    private static func standsIn(_ page: House.Page) -> Bool {
        page.swift.code.contains("#if canImport(Glibc)")
    }
}

extension Substring {
    /// Whether the word stands here by itself: `fingerprint(` is no `print(`.
    func hasWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = self[..<range.lowerBound].last, after = self[range.upperBound...].first
            let startsFresh = before.map { !$0.isWordPart } ?? true
            let endsFresh = word.last.map { !$0.isWordPart } ?? true
            return startsFresh && (endsFresh || after.map { !$0.isWordPart } ?? true)
        }
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
