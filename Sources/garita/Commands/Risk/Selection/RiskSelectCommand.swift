import ArgumentParser
import Foundation
import JSON
import Selection

struct RiskSelectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "select",
        abstract: "Fills a day's examinations: rules first, then scores, then chance.",
        discussion: """
            garita risk select --scores scores.csv --capacity 50 --seed SEED -o picks.csv

            What rules demand is mandatory; a tenth of the capacity (--floor) is drawn by equal \
            chance from what nothing else picked; the highest scores get all between. Who stands \
            first among equal scores, and which officer examines what, is drawn too.

            Out: id, score, ground (mandatory, targeted, random), probability of having been \
            picked, the number drawn, rules, holds, officer, and broker and date with --data. \
            Beside it OUTPUT.draw.json, the record of the draw. Same files and seed, same bytes: \
            --check repeats the draw and compares.
            Exit status: 0 selected, 1 --check found a difference, 65 refused, 73 cannot write.
            """)

    @Option(help: "Scores: CSV with id and score, as `garita risk score` writes it.")
    var scores: String
    @Option(help: "How many can be examined.") var capacity: Int
    @OptionGroup var seed: SeedOptions
    @Option(help: "The random floor, as a share of the capacity.")
    var floor = Capacity.floorShareUsual
    @Option(help: "Rules that demand examinations or holds (JSON); wants --data.")
    var rules: String?
    @Option(help: "The declarations of the scores, for rules, brokers and dates.")
    var data: String?
    @Option(help: "The day whose rules work; else the last day of the data.") var day: String?
    @Option(help: "Officers to assign to: CSV with the column officer.") var officers: String?
    @Option(help: "Also write every hold of a rule, examined or not, to this CSV file.")
    var holds: String?
    @Option(name: .shortAndLong, help: "The file of picks to write.") var output: String
    @Flag(help: "Write nothing: compare with the picks that are there.") var check = false
    @OptionGroup var mapping: MappingOptions

    func validate() throws {
        guard rules == nil || data != nil else {
            throw ValidationError("--rules asks for columns: name the declarations with --data")
        }
        guard holds == nil || rules != nil else {
            throw ValidationError("--holds are made by rules: name them with --rules")
        }
    }

    func run() throws {
        let seed = try seed.read()
        for path in [output, output + ".draw.json", holds].compactMap(\.self) where !check {
            try WholeFile.demandApart(path, from: [scores, rules, data, officers])
            try WholeFile.demandWritable(path)
        }
        let told = try data.map {
            try ToldDeclarations($0, mapping: try mapping.read(), rules: rules, day: day)
        }
        let candidates = try CandidateFile.read(scores, told)
        let picks = try select(candidates, seed)
        let sheet = PickSheet(picks, told: told)
        let record = DrawRecord(
            seed: seed, capacity: capacity, floorShare: floor, candidates: candidates.count,
            picks: picks, edition: told?.edition, files: [scores, data, rules, officers],
            sheet: sheet.bytes)
        if check { return try compare(sheet, try record.json()) }
        try WholeFile.write(Data(sheet.bytes), to: output)
        try WholeFile.write(Data(try record.json().pretty.utf8), to: output + ".draw.json")
        if let holds { try WholeFile.write(Data(HoldSheet.text(candidates).utf8), to: holds) }
        print(record.table)
    }

    private func select(_ candidates: [Candidate], _ seed: DrawSeed) throws -> [Pick] {
        let names = try officers.map(OfficerFile.read)
        do throws(SelectionFlaw) {
            let selector = Selector(
                seed: seed, capacity: try Capacity(total: capacity, floorShare: floor))
            let picks = try selector.select(candidates)
            guard let names else { return picks }
            return try OfficerDraw(seed: seed).assign(picks, to: names)
        } catch { throw GiveUp.useless("Nothing is selected: \(error.advice).") }
    }

    private func compare(_ sheet: PickSheet, _ record: JSONValue) throws {
        let isSame = Array(try WholeFile.read(output)) == sheet.bytes
        let path = output + ".draw.json"
        let isRecorded = Array(try WholeFile.read(path)) == Array(record.pretty.utf8)
        guard isSame, isRecorded else {
            Terminal.complain(
                "\(isSame ? path : output) is not what these files and this seed give.")
            throw ExitCode(1)
        }
        print("The draw repeats: \(output) is what these files and this seed give.")
    }
}
