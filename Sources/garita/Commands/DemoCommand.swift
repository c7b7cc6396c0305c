import ArgumentParser
import Foundation
import JSON
import Model
import Runtime
import Simulation

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Simulates a day at a border crossing and judges it live.",
        discussion: """
            The simulated trucks, plants and officers speak to the node over HTTP, as real ones \
            would; the node does not know the truth, the report at the end does. Afterwards the \
            console stays open until Ctrl-C, unless --once is given.
            """)

    @Option(help: "The world's seed: the same seed is the same day.") var seed: UInt64 = 1
    @Option(parsing: .unconditional, help: "How many trucks.") var trucks = 1_000
    @Option(help: "Simulated seconds a real second; as fast as it can when left out.")
    var speed: Double?
    @Option(help: "The console's port; 8480 when left out, any free one with --once.")
    var port: Int?
    @Option(parsing: .unconditional, help: "Share of trips that are tampered with, 0 to 1.")
    var attacks = Magnitudes.demoAttackShare
    @Option(help: "Keep the node's folder here instead of throwing it away.") var data: String?
    @Flag(help: "Stop after the report.") var once = false
    @Flag(help: "Print the report as one JSON object.") var json = false
    @Flag(help: "Open the console in the browser.") var open = false

    func validate() throws {
        guard trucks > 0 else { throw ValidationError("--trucks wants at least 1.") }
        guard (0...1).contains(attacks) else { throw ValidationError("--attacks wants 0 to 1.") }
        guard speed.map({ $0 > 0 }) ?? true else {
            throw ValidationError("--speed wants more than 0.")
        }
        if let port { try Port.check(port) }
    }

    func run() async throws {
        Terminal.complain("simulating \(trucks) trucks, seed \(seed)")
        let world = World(seed: seed, trucks: trucks, day: Self.day, attackShare: attacks)
        let folder = try TemporaryFolder(data)
        defer { folder.remove() }
        let demo = try await Demonstration(
            world, folder: folder.path, port: port ?? (once ? 0 : 8480))
        // A page that is gone with the report is no address to tell.
        try await demo.run(speed: speed, isOpening: open, isTold: !once || port != nil) { report in
            print(json ? report.text : DemoReport.text(report))
            fflush(nil)  // the process lives on, and a file or a pipe would wait for the table
            return !once
        }
    }

    /// A Tuesday in March at local midnight, Tijuana time: an ordinary working day.
    static let day = Instant(milliseconds: 1_773_129_600_000)
}

/// A folder that is gone afterwards, unless its user named it.
struct TemporaryFolder {
    let path: String
    private let isOurs: Bool

    init(_ path: String?) throws {
        isOurs = path == nil
        let name = "garita-demo-\(ProcessInfo.processInfo.processIdentifier)"
        self.path = path ?? FileManager.default.temporaryDirectory.appending(path: name).path
        if isOurs { try? FileManager.default.removeItem(atPath: self.path) }  // a stale one, if any
    }

    func remove() {
        if isOurs { try? FileManager.default.removeItem(atPath: path) }  // nothing depends on it
    }
}
