import Engine
import Foundation
import JSON
import Model
import Runtime
import SQLiteStore
import ServiceLifecycle
import Simulation

/// A simulated day, a real node, and a feed between them over HTTP.
struct Demonstration {
    private let world: World
    private let clock: DrivenClock
    private let station: Station
    private let port: Int
    private let keys: [Speaker: String]

    init(_ world: World, folder: String, port: Int) async throws {
        self.world = world
        clock = DrivenClock(world.day)
        guard !DataFolder(folder).hasLedger else { throw Unusable.usedFolder(folder) }
        // The same seed is the same day, random checks included.
        let secret = Array("garita demo \(world.seed)".utf8)
        let place = try Seat(folder, name: "demo.garita", drawSecret: secret)
        var keys: [Speaker: String] = [:]
        for speaker in Speaker.allCases {
            let key = try ApiKey.fresh()
            try place.store.append(
                key.stored(party: speaker.party, role: speaker.role, at: world.day))
            keys[speaker] = key.secret
        }
        self.keys = keys
        let guest = Sender(
            key: KeyID(unchecked: "guest"), party: PartyID(unchecked: "visitor"), role: .auditor)
        self.port = port
        // It keeps its own time and needs no heart.
        station = try Station(
            place, clock: { [clock] in clock.now }, guest: guest, logsRequests: false)
    }

    /// `report` answers whether the console shall stay open.
    func run(
        speed: Double?, isOpening: Bool, isTold: Bool,
        report: @Sendable @escaping (JSONValue) -> Bool
    ) async throws {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Also when the port cannot be had: whoever waits for it must hear so.
                defer { announce.finish() }
                try await station.run(host: "127.0.0.1", port: self.port) { port in
                    announce.yield(port)
                    announce.finish()
                }
            }
            var port: Int?
            for await opened in ports { port = opened }
            guard let port else { return try await group.waitForAll() }
            let console = "http://127.0.0.1:\(port)/"
            if isTold { Terminal.complain("console at \(console)") }
            if isOpening { Browser.open(console) }
            let tally = try await feed(port: port, speed: speed)
            if let refusal = tally.firstRefusal {
                Terminal.complain("\(tally.refused) statements were refused, the first: \(refusal)")
            }
            if report(try await result()) {
                Terminal.complain("the console stays open at \(console) until Ctrl-C")
            } else {
                group.cancelAll()
            }
            do { try await group.waitForAll() } catch is CancellationError {}
        }
    }

    private func feed(port: Int, speed: Double?) async throws -> DemoFeed.Tally {
        guard let url = URL(string: "http://127.0.0.1:\(port)") else {
            preconditionFailure("a loopback address is a URL")
        }
        var bar = Terminal.Progress("the day on the lane", total: world.deliveries.count)
        let feed = DemoFeed(
            world: world, courier: Courier(node: url, keys: keys), clock: clock, speed: speed)
        let tally = try await feed.run { bar.show($0) }
        bar.finish(world.deliveries.count)
        return tally
    }

    private func result() async throws -> JSONValue {
        let accounts = await station.node.accounts()
        let history = try await station.node.decisions()
        let found = Dictionary(grouping: station.findings.all, by: \.trip)
        let testimonies = world.voyages.map { voyage in
            Testimony(
                trip: voyage.trip.id, findings: found[voyage.trip.id] ?? [],
                decisions: history[voyage.trip.id]?.decisions ?? [],
                revocations: history[voyage.trip.id]?.revocations ?? [],
                exposure: accounts[voyage.trip.id]?.exposure ?? .none)
        }
        return Scorecard(world.voyages, testimonies).json
    }
}

/// Opens a page where there is somebody to look at it.
enum Browser {
    static func open(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        // Without a desktop there is no browser to open; the address was printed.
        try? process.run()
    }
}
