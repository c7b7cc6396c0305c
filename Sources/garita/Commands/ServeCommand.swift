import ArgumentParser
import Engine
import Foundation
import Model
import SQLiteStore

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs a node: HTTP door, read API and console on one port.",
        discussion: """
            Statements come in at POST /v1/events with an API key (`garita key add`). \
            Stop it with Ctrl-C or SIGTERM: what was accepted is on disk.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "The port to listen on; 0 lets the system choose.") var port = 8480
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The node's name, part of its ledger's origin; used when the folder is new.")
    var name = "garita.local"
    @Flag(help: "Write no access log.") var quiet = false

    func run() async throws {
        let place = try Seat(folder.data, name: name)
        if try place.store.keys().allSatisfy({ $0.retiredAt != nil }) {
            Terminal.complain(
                "no API keys yet, so nobody can come in; make one, also while this node serves: "
                    + "garita key add --role operator --party me --data \(folder.data)")
        }
        let station = try await Station(
            place, clock: SystemClock.now, host: host, port: port, logsRequests: !quiet)
        try await station.run { [host] (port: Int) in
            Terminal.complain("listening on http://\(host):\(port)  (console and API)")
        }
        Terminal.complain("stopped; everything accepted is on disk")
    }
}
