/// The few habits that are rules.
enum TidinessRules {
    /// A stage that needs a longer file is two stages.
    static let linesMax = 400

    static func length(of page: House.Page) -> [String] {
        let count = page.lines.count
        guard count > linesMax + 1 else { return [] }
        return ["\(page.path) has \(count - 1) lines; \(linesMax) is the most. Split it."]
    }

    /// Spelled in halves, so that this page does not accuse itself.
    private static let machinePaths = ["/" + "work/", "/" + "tmp/", "/" + "root/"]

    /// A path of one machine works on no other.
    static func machinePaths(in page: House.Page) -> [String] {
        machinePaths.filter(page.has).flatMap { path in
            places(in: page) { $0.contains(path) }.map {
                "\($0) has the machine path \(path)…; "
                    + "make it relative, or ask the system for a folder."
            }
        }
    }

    /// Promises to oneself belong into an issue or a decision.
    private static let promises = [
        "TO" + "DO", "FIX" + "ME", "XX" + "X:", "MA" + "RK:", "HA" + "CK",
    ]

    static func promises(in page: House.Page) -> [String] {
        promises.filter(page.has).flatMap { word in
            places(in: page) { $0.hasWord(word) }
                .map { "\($0) has \(word); open an issue or write a decision instead." }
        }
    }

    /// Names that say nothing of the lane.
    static func emptyNames(in page: House.Page) -> [String] {
        let pattern =
            /\b(?:struct|class|enum|actor|protocol)\s+(\w*(?:Manager|Helper|Utils?|Impl|DTO))\b/
        return page.swift.code.matches(of: pattern).map {
            "\(page.path) declares \($0.1); name it for what it is on the lane."
        }
    }

    private static func places(
        in page: House.Page, where isWrong: (Substring) -> Bool
    ) -> [String] {
        page.lines.enumerated().filter { isWrong($0.element) }
            .map { "\(page.path):\($0.offset + 1)" }
    }
}
