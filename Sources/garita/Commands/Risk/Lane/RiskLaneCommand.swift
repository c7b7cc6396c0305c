import ArgumentParser
import CSV
import Foundation
import JSON
import Model
import Simulation

struct RiskLaneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lane",
        abstract: "Writes declarations for a simulated day's loads, and the past to learn from.",
        discussion: """
            garita simulate --seed 1 --trucks 1000 -o day
            garita risk lane --seed 1 --trucks 1000 -o day

            Every load of that day gets a declaration of a simulated trade. Whoever is robbed or \
            stuffed on the way is an honest trader's mule: the lane's custody events tell of it, \
            the declaration does not.

              declarations.ndjson  what traders file; `garita ingest` takes it with the day
              earlier.csv, later.csv  examined declarations of the weeks before, with the \
            column fraud: for `garita risk train --data earlier.csv --valid later.csv`
              declared.csv  the truth of each load; nothing that judges reads it
            Same options and seed, same bytes.
            """)

    @Option(help: "The seed of lane and trade.") var seed: UInt64 = 1
    @OptionGroup var size: LaneSize
    @Option(name: .shortAndLong, help: "The folder to write to.") var output: String

    func run() throws {
        try WholeFile.makeFolder(output)
        let folder = output.hasSuffix("/") ? output : output + "/"
        try WholeFile.demandNew(folder + "declarations.ndjson")
        let season = LaneSeason(seed: seed, trucks: size.trucks, days: 1)
        let (world, loads) = season.day(0, attacks: size.attacks)
        let past = try ExaminedPast(season.past)
        let files = [
            ("declarations.ndjson", Self.filings(world, loads)), ("earlier.csv", past.earlier),
            ("later.csv", past.later), ("declared.csv", Self.truth(loads)),
        ]
        for (name, text) in files { try WholeFile.write(Data(text.utf8), to: folder + name) }
        let wrong = loads.count { $0.declaration.wrong != nil }
        let mules = loads.count { $0.declaration.wrong == .mule }
        print(
            Table(
                ["made", "rows"],
                [
                    ["declarations of loads", "\(loads.count)"],
                    ["wrong, mules among them", "\(wrong)"], ["mules", "\(mules)"],
                    ["examined before", "\(past.count)"],
                ]
            ).text)
        Terminal.complain(Effort.spent)
    }

    private static func filings(_ world: World, _ loads: [LaneTrade.Load]) -> String {
        world.deliveries.lazy.filter { $0.kind == .trip }.map {
            LaneSeason.filing(loads[$0.voyage], at: $0.received).text + "\n"
        }.joined()
    }

    private static func truth(_ loads: [LaneTrade.Load]) -> String {
        loads.reduce(into: "trip,id,fraud,kind,attack\n") { text, load in
            text += CSVLine.text([
                load.trip.description, load.declaration.id,
                load.declaration.wrong == nil ? "0" : "1",
                load.declaration.wrong?.rawValue ?? "", load.attack?.rawValue ?? "",
            ])
        }
    }
}

/// How large a simulated lane is.
struct LaneSize: ParsableArguments {
    @Option(parsing: .unconditional, help: "How many trucks a day.") var trucks = 1_000
    @Option(parsing: .unconditional, help: "Share of trips that are tampered with, 0 to 1.")
    var attacks = Magnitudes.demoAttackShare

    func validate() throws {
        guard (1...LaneSeason.trucksMax).contains(trucks) else {
            throw ValidationError("--trucks \(trucks): wanted 1 to \(LaneSeason.trucksMax)")
        }
        guard (0...1).contains(attacks) else {
            throw ValidationError("--attacks \(attacks): wanted 0 to 1")
        }
    }
}

/// What customs examined in the weeks before, in the order of the days: three quarters to learn
/// from, the last one to choose and measure with.
struct ExaminedPast {
    let earlier: String
    let later: String
    let count: Int

    init(_ past: TradeWorld) throws {
        let told = try InspectedTrade(past, officers: 12, overlooking: 0).inspected
        let lines = told.split(separator: "\n")
        let rows = lines.dropFirst()
        let cut = rows.startIndex + rows.count * 3 / 4
        func text(_ part: ArraySlice<Substring>) -> String {
            ([lines[0]] + part).joined(separator: "\n") + "\n"
        }
        earlier = text(rows[..<cut])
        later = text(rows[cut...])
        count = rows.count
    }
}
