import Foundation

/// Runs the benchmarks named on the command line, or all of them in this order.
/// The lanes take `GARITA_SEEDS` and `GARITA_TRUCKS` from the environment.
@main
struct Bench {
    private static let names = [
        "zones", "custody", "devices", "epcis", "intake", "ledger", "goal", "lanes",
    ]

    static func main() async throws {
        let wanted = Array(CommandLine.arguments.dropFirst())
        if let stranger = wanted.first(where: { !names.contains($0) }) {
            print("no benchmark is called \(stranger); there are \(names.joined(separator: ", "))")
            exit(2)
        }
        for name in wanted.isEmpty ? names : wanted { try await run(name) }
    }

    private static func run(_ name: String) async throws {
        switch name {
        case "zones":
            let bench = ZoneBench()
            show(bench.zones())
            show(bench.stops())
        case "custody":
            let bench = try CustodyBench()
            show(bench.fold())
            show(bench.ordered())
            show(bench.account())
        case "devices":
            let bench = try DeviceBench()
            for figure in bench.decoding() + bench.hearing() { show(figure) }
        case "epcis":
            for bench in EPCISBench.all() {
                show(bench.validate())
                show(bench.hash())
                show(bench.digest())
            }
        case "intake": show(try IntakeBench().positions())
        case "ledger":
            show(LedgerBench().append())
            show(try LedgerBench().decode())
        case "goal": try GoalBench().run()
        case "lanes":
            let seeds = number("GARITA_SEEDS") ?? Sizes.seeds
            let trucks = number("GARITA_TRUCKS") ?? Sizes.trucks
            try await LaneBench(seeds: seeds, trucks: trucks).run()
        default: preconditionFailure("names are checked before they are run")
        }
    }

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    private static func show(_ figure: Figure) {
        print(figure.line)
        fflush(nil)  // into a pipe too: some of what follows takes minutes
    }
}
