import Cryptography
import Foundation
import JSON
import Selection

/// What an auditor needs to repeat a draw.
struct DrawRecord {
    let seed: DrawSeed
    let capacity: Int
    let floorShare: Double
    let candidates: Int
    let picks: [Pick]
    let edition: RuleEdition?
    /// Read by the draw; nil for those not named.
    let files: [String?]
    let sheet: [UInt8]

    func json() throws -> JSONValue {
        let digests = try files.compactMap(\.self).map { path in
            JSONMember(
                URL(fileURLWithPath: path).lastPathComponent,
                .text(Self.digest(Array(try WholeFile.read(path)))))
        }
        return .object([
            JSONMember("format", "garita-draw-1"),
            JSONMember("commitment", .text(seed.commitment)),
            JSONMember("seed", .text(seed.text)),
            JSONMember("candidates", .int(candidates)), JSONMember("capacity", .int(capacity)),
            JSONMember("floorShare", .double(floorShare)),
            JSONMember("rulesVersion", edition.map { .int($0.version) } ?? .null),
            JSONMember(
                "picks",
                .object(
                    Pick.Ground.allCases.map { JSONMember($0.rawValue, .int(count($0))) })),
            JSONMember("sha256", .object(digests)),
            JSONMember("sha256OfPicks", .text(Self.digest(sheet))),
        ])
    }

    var table: String {
        let rows = Pick.Ground.allCases.filter { count($0) > 0 }.map { ground in
            [
                ground.rawValue, "\(count(ground))",
                probability(ground).map { Effort.fixed($0, 6) } ?? "",
            ]
        }
        return Table(["ground", "picks", "probability"], rows).text
            + "\n\n\(picks.count) of \(candidates) declarations; commitment \(seed.commitment)"
    }

    private func count(_ ground: Pick.Ground) -> Int { picks.count { $0.ground == ground } }

    private func probability(_ ground: Pick.Ground) -> Double? {
        picks.first { $0.ground == ground }?.probability
    }

    private static func digest(_ bytes: [UInt8]) -> String {
        SHA256.text(of: bytes)
    }
}
