import ArgumentParser
import Engine
import Examination
import Filings
import Runtime
import Selection

struct RiskEffectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effect",
        abstract: "Measures whether targeting works, from picks and what they found.",
        discussion: """
            garita risk effect --data FOLDER --report effect.html

            FOLDER holds picks.csv, as `garita risk select` writes it (several days one below the \
            other), and results.csv with the columns id and found (1 or 0); a pick without a row \
            there has no result yet. Random picks stand for what targeting passed over, each for \
            as many declarations as its probability says.

            Where FOLDER is a node's own (`garita serve --data FOLDER`), picks and results are \
            those of its ledger: what was decided, filed with the room “result”, or looked at by \
            an officer.

            --lang es turns the tables and the page to Spanish.

            Out: how much is wrong, how much of it targeting finds, how many times as often \
            targeted picks find something as random ones; each with the interval that holds the \
            truth in 95 of 100 cases. Then officers and brokers that chance hardly explains and, of \
            a node, whether those looked who were drawn to.
            Exit status: 0 measured, 1 measured and somebody or something stands out, 65 refused.
            """)

    @Option(help: "A node's folder, or one with picks.csv and results.csv.") var data: String?
    @Option(help: "The picks, when not in the folder.") var picks: String?
    @Option(help: "The results, when not in the folder.") var results: String?
    @Option(help: "Leave out picks of so many last days: results of those are late.")
    var skipDays = 0
    @OptionGroup var page: ReportOptions

    func validate() throws {
        guard data != nil || picks != nil && results != nil else {
            throw ValidationError("Name a folder with --data, or both --picks and --results.")
        }
        guard (0...3_650).contains(skipDays) else {
            throw ValidationError("--skip-days \(skipDays): wanted 0 to 3650")
        }
    }

    func run() throws {
        try page.check(reading: [picks, results])
        let (files, examined, passedOver) = try read()
        // Files of picks tell nothing of the days' other declarations.
        let count = passedOver.isEmpty ? nil : passedOver.values.reduce(0, +)
        let effect: EffectEstimate
        do throws(EffectFlaw) {
            effect = try EffectEstimate(examined, passedOver: count)
        } catch {
            throw GiveUp.useless("\(files[0]): \(error.advice).")
        }
        let measured = MeasuredEffect(
            effect: effect, periods: EffectEstimate.byPeriod(examined, passedOver: passedOver),
            anomalies: AnomalySearch(examined), drawn: DrawnOfficers(examined))
        print(EffectText(measured, in: page.language).text)
        try page.write(EffectReport.page(measured, files: files))
        if !measured.anomalies.told.isEmpty || measured.isUseless { throw ExitCode(1) }
    }

    private func read() throws -> (
        files: [String], examined: [ExaminedPick], passedOver: [String: Int]
    ) {
        if let data, picks == nil, results == nil, DataFolder(data).hasLedger {
            guard skipDays == 0 else {
                throw ValidationError("--skip-days is for files; a ledger's days are its own.")
            }
            let state = try Workplace.reading(data).recovered.state
            let book = state.engine.cabinet.targeting.effects
            return ([data], book.picks, book.passedOver)
        }
        let folder = data.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        let path = picks ?? folder + "picks.csv"
        let told = results ?? folder + "results.csv"
        return (
            [path, told],
            try ExaminedFile.read(path, results: told, skipDays: skipDays), [:]
        )
    }
}

/// All that was measured, for the words and for the page.
struct MeasuredEffect {
    let effect: EffectEstimate
    let periods: [(period: String, effect: EffectEstimate)]
    let anomalies: AnomalySearch
    let drawn: DrawnOfficers

    /// Targeting may be no better than chance, as far as is known.
    var isUseless: Bool { effect.lift.map { $0.low <= 1 } ?? false }
}
