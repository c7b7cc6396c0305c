import ArgumentParser
import Clearance
import Engine
import Foundation
import Ledger
import Model
import Runtime
import SQLiteStore

/// A node's folder opened for a command that only reads, also while a node serves it.
struct Workplace {
    let folder: DataFolder
    let store: SQLiteStore
    let recovered: Recovery.Recovered

    /// Opens an existing ledger without touching it, also while a node serves it.
    static func reading(_ path: String, policy: (any Policy)? = nil) throws -> Workplace {
        let folder = DataFolder(path)
        guard folder.exists, folder.hasLedger else {
            throw Unusable.missing(in: folder, path)
        }
        return try open(folder, store: try SQLiteStore(reading: path), policy: policy)
    }

    private static func open(
        _ folder: DataFolder, store: SQLiteStore, policy: (any Policy)?
    ) throws -> Workplace {
        let recovered = try folder.recover(store, policy: policy, keepingHistory: true)
        return Workplace(folder: folder, store: store, recovered: recovered)
    }

    /// The facts of a trip, or a sentence that says what to do.
    func facts(of text: String) throws -> (trip: TripID, facts: [Fact]) {
        guard let trip = try? TripID(text) else { throw Unusable.noTrip(text) }
        let facts = try recovered.facts(of: trip)
        guard !facts.isEmpty else { throw Unusable.noTrip(text) }
        return (trip, facts)
    }
}

/// Why a command cannot start, and the cure.
enum Unusable: Error, CustomStringConvertible {
    case noFolder(String)
    case notAFolder(String)
    case noHost(String)
    case forbiddenPort(Int)
    case noKeys(String)
    case noLedger(String)
    case usedFolder(String)
    case busyPort(Int)
    case heldFolder(String, by: String)
    case noTrip(String)
    case noPolicy(String)

    /// What a folder lacks for a command that wants a node's own.
    static func missing(in folder: DataFolder, _ path: String) -> Unusable {
        guard !folder.hasLedger else { return .noKeys(path) }
        return folder.exists ? .noLedger(path) : .noFolder(path)
    }

    /// 75 where the same command may succeed in a moment, as in sysexits.h; else it could not begin.
    var status: Int32 {
        if case .heldFolder = self { 75 } else { 1 }
    }

    var description: String {
        switch self {
        case .notAFolder(let path):
            "“\(path)” is a file; --data wants a folder, or a name for a new one."
        case .noHost(let host):
            "This machine has no address “\(host)” to listen on; --host wants one of its own, such as "
                + "127.0.0.1, or 0.0.0.0 for all."
        case .forbiddenPort(let port):
            "This user may not listen on port \(port); choose one of 1024 or above with --port."
        case .noFolder(let path):
            "No node keeps its data in “\(path)”; name its folder with --data, or make one with "
                + "`garita ingest FILE... --data \(path)`."
        case .noKeys(let path):
            "“\(path)” holds a ledger without keys/signing.key and keys/draw.secret, as a copy made by "
                + "`garita backup` does. `garita fsck` and `garita policy` read it as it is; `garita "
                + "trip` and `garita replay` want the node's own keys beside it (cp -a SAFE/keys "
                + "\(path)/). To serve it see docs/operations/restore.md. New keys would sign a second "
                + "history."
        case .noLedger(let path):
            """
            “\(path)” has a node's keys and no ledger: garita.sqlite is missing or empty. A new \
            one would be a second history under the same name and key, which anyone who kept a \
            checkpoint can prove. Put the ledger back from a backup \
            (docs/operations/restore.md). If there never was one, because the first start was \
            broken off, remove \(path)/keys and start again.
            """
        case .usedFolder(let path):
            "“\(path)” holds a ledger already; a demonstration wants a folder of its own."
        case .busyPort(let port):
            "Port \(port) is taken by another program; choose one with --port, or 0 for any."
        case .heldFolder(let path, let owner):
            "“\(path)” is held by \(owner), such as a node that serves it. "
                + "Ask that node over HTTP (docs/formats/http.md), or stop it first."
        case .noTrip(let trip):
            "No trip “\(trip)” is in this ledger; `garita trip list` shows those that are."
        case .noPolicy(let name):
            "No policy “\(name)”; this build has "
                + Policies.released.map(\.name).joined(separator: ", ") + "."
        }
    }
}

/// The system's clock, read only at the edge.
enum SystemClock {
    static let now: @Sendable () -> Instant = {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}

/// The options every command on a node's folder has.
struct FolderOptions: ParsableArguments {
    @Option(name: .long, help: "The folder in which the node keeps its ledger and keys.")
    var data: String
}
