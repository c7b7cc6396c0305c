import Foundation
import Testing

/// What a director reads of targeting's effect, where little is known and in both languages.
struct EffectWordTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A folder with so many picks of each ground, so many of them with a result, so many found.
    private func folder(
        _ name: String, targeted: (picks: Int, known: Int, found: Int),
        random: (picks: Int, known: Int, found: Int)
    ) throws -> String {
        var picks = "id,ground,probability,date\n", results = "id,found\n"
        for (ground, counts) in [("targeted", targeted), ("random", random)] {
            for number in 0..<counts.picks {
                let id = "\(ground)-\(number)", chance = ground == "random" ? "0.01" : "1"
                picks += "\(id),\(ground),\(chance),2026-0\(3 + number % 2)-01\n"
                guard number < counts.known else { continue }
                results += "\(id),\(number < counts.found ? 1 : 0)\n"
            }
        }
        let place = scratch.url.appending(path: name)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(picks.utf8).write(to: place.appending(path: "picks.csv"))
        try Data(results.utf8).write(to: place.appending(path: "results.csv"))
        return place.path
    }

    private func effect(_ folder: String, _ more: String...) throws -> Command {
        try Command.run(["risk", "effect", "--data", folder] + more)
    }

    // A director would read “found by targeting: 100 %” of twenty random picks in which nothing was
    // found, and stop drawing them.
    @Test func withoutAFindByChanceOnlyOneEndIsTold() throws {
        let place = try folder("few", targeted: (90, 90, 30), random: (20, 20, 0))
        let run = try effect(place, "--report", scratch.path("few.html"))
        #expect(run.output.contains("at least 8.51 %"), "\(run.output)")
        #expect(run.output.contains("at most 16.11 %"), "\(run.output)")
        #expect(run.output.contains("at least 2.0"), "\(run.output)")
        #expect(!run.output.contains("100.00 %") && !run.output.contains("not known"))
        let page = try String(contentsOfFile: scratch.path("few.html"), encoding: .utf8)
        #expect(page.contains("at least 8 %") && page.contains("at least × 2.0"), "\(page)")
        #expect(!page.contains("100.00 %") && page.contains("results.csv"))
        #expect(page.contains("Picks of 2026-03 to 2026-04"))
    }

    // Figures would be made of nothing: a share found of what nobody found.
    @Test func whatNothingTellsIsNotKnown() throws {
        let run = try effect(try folder("none", targeted: (9, 9, 0), random: (20, 20, 0)))
        #expect(run.output.contains("not known"), "\(run.output)")
        #expect(!run.output.contains("-0.0") && !run.output.contains("100.00 %"))
        #expect(run.output.contains("is not known yet"), "\(run.output)")
        #expect(run.status == 1)
    }

    // Picks whose results are all still to come would be left out of every figure in silence.
    @Test func aGroundWithoutResultsIsNamed() throws {
        let place = try folder("late", targeted: (7, 0, 0), random: (20, 20, 2))
        let run = try effect(place)
        #expect(
            run.output.contains("No result is there of 7 targeted picks: all figures leave them"),
            "\(run.output)")
        #expect(run.output.contains("there is nothing to compare"), "\(run.output)")
        #expect(run.output.contains("all wrong    not known"), "\(run.output)")
    }

    // An officer of the other country would read half a page in a foreign language.
    @Test func everyWordIsSaidInSpanish() throws {
        let place = try folder("es", targeted: (90, 90, 30), random: (20, 18, 1))
        let run = try effect(place, "--lang", "es", "--report", scratch.path("es.html"))
        for word in [
            "motivo", "al azar", "dirigida", "declaraciones tras las selecciones",
            "irregulares, de lo que la selección dejó pasar", "dirigidas sobre azar",
            "intervalo de 95 %", "Ningún oficial ni agente destaca",
        ] { #expect(run.output.contains(word), "\(word): \(run.output)") }
        for word in ["ground", "random", "targeted", "wrong", "stands out", " to ", "not known"] {
            #expect(!run.output.contains(word), "\(word): \(run.output)")
        }
        let page = try String(contentsOfFile: scratch.path("es.html"), encoding: .utf8)
        #expect(page.contains("Irregulares, de lo que dejó pasar"), "\(page)")
        #expect(page.contains("Selecciones de 2026-03 a 2026-04"))
    }

    // A column of log-odds or of per cent would be taken for scores, and the day be picked by it.
    @Test func aScoreThatIsNoneIsNotSelectedBy() throws {
        let scores = try scratch.write("id,score\na,0.5\nb,7.5\n", to: "scores.csv")
        let run = try Command.garita(
            "risk", "select", "--scores", scores, "--capacity", "1", "--seed",
            "0123456789abcdef0123456789abcdef", "-o", scratch.path("picks.csv"))
        #expect(run.status == 65, "\(run.output)\(run.complaints)")
        #expect(run.complaints.contains("“b” is 7.5; wanted 0 to 1"), "\(run.complaints)")
    }

    // Whoever wrote a rule for three years would believe that it works on days that its version ends
    // before.
    @Test func aRuleCutShortByItsVersionIsTold() throws {
        let book = try scratch.write(
            """
            {"format":"garita-rules-1","name":"lane","versions":[{"version":4,"from":"2026-07-01",\
            "to":"2026-12-31","rules":[{"id":"long","title":"t","owner":"desk","reason":"r",\
            "from":"2025-01-01","expires":"2027-12-31","effect":"examine",\
            "when":[{"field":"value","below":800}]}]}]}
            """, to: "rules.json")
        let run = try Command.garita("risk", "rules", "check", book)
        #expect(run.status == 0, "\(run.complaints)")
        #expect(
            run.output.contains(
                "“long” is written for 2025-01-01 to 2027-12-31 and works 2026-07-01 to 2026-12-31"),
            "\(run.output)")
    }
}
