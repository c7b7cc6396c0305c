import JSON
import Screening

/// What was found for one name: for a person, and for a program.
enum HitText {
    static func lines(_ name: String, _ hits: [WatchHit]) -> String {
        guard !hits.isEmpty else { return "\(Terminal.plain(name))\n  not found" }
        return ([name] + hits.flatMap(lines)).map(Terminal.plain).joined(separator: "\n")
    }

    private static func lines(_ hit: WatchHit) -> [String] {
        let entity = hit.entity
        let place = [entity.source, entity.number, "entry at \(entity.line)"]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        let listed = entity.names[0] == hit.name ? "" : " (listed as \(entity.names[0]))"
        var lines = [
            "  \(Effort.fixed(hit.comparison.score, 2))  \(hit.name)\(listed): \(place)",
            "        \(StepWords.line(hit.comparison.steps))",
        ]
        if !entity.licenceRequirement.isEmpty || !entity.licencePolicy.isEmpty {
            lines.append(
                "        licence: \(entity.licenceRequirement) \(entity.licencePolicy)")
        }
        return lines
    }

    static func json(_ name: String, _ hits: [WatchHit]) -> JSONValue {
        .object([
            JSONMember("name", .text(name)), JSONMember("hits", .list(hits.map(json))),
        ])
    }

    private static func json(_ hit: WatchHit) -> JSONValue {
        .object([
            JSONMember("score", .number(Effort.fixed(hit.comparison.score, 4))),
            JSONMember("name", .text(hit.name)),
            JSONMember("listedAs", .text(hit.entity.names[0])),
            JSONMember("source", .text(hit.entity.source)),
            JSONMember("number", .text(hit.entity.number)),
            JSONMember("entry", .int(hit.entity.line)),
            JSONMember("licenceRequirement", .text(hit.entity.licenceRequirement)),
            JSONMember("licencePolicy", .text(hit.entity.licencePolicy)),
            JSONMember("why", .list(hit.comparison.steps.map(json))),
        ])
    }

    private static func json(_ step: NameStep) -> JSONValue {
        .object([
            JSONMember("how", .text(step.how.rawValue)), JSONMember("left", .text(step.left)),
            JSONMember("right", .text(step.right)),
            JSONMember("price", .number(Effort.fixed(step.price, 2))),
        ])
    }
}
