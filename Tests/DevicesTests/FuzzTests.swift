import Devices
import Foundation
import JSON
import Testing

struct FuzzTests {
    /// Seconds, not minutes; `GARITA_FUZZ=1000000` makes as many of every protocol.
    private static let executions =
        ProcessInfo.processInfo.environment["GARITA_FUZZ"].flatMap { Int($0) } ?? 3_000

    // If this failed, one malformed message, by accident or by malice, would stop the node that
    // watches every other truck.
    @Test(arguments: DeviceProtocol.allCases)
    func survives(_ spoken: DeviceProtocol) {
        let seeds =
            Samples.of(spoken).map { ($0.frame, $0.wire) }
            + Samples.corpus(of: spoken).map { ($0, $0) }
        let isKept = seeds.count > Samples.of(spoken).count
        #expect(isKept, "the corpus of \(spoken.rawValue) is part of the project")
        var mutation = Mutation(seed: 20_260_822)
        var session = DeviceSession(spoken), decoder = spoken.decoder()
        for execution in 0..<Self.executions {
            let (frame, wire) = seeds[mutation.below(seeds.count)]
            let other = seeds[mutation.below(seeds.count)].1
            // A new connection now and then, so that neither state nor closing is left out.
            if execution % 16 == 0 { session = DeviceSession(spoken) }
            if execution % 64 == 0 { decoder = spoken.decoder() }
            if let heard = try? decoder.decode(mutation.of(frame, other), at: nil) {
                sound(heard)
            }
            session.append(mutation.of(wire, other))
            while let word = session.next(at: nil) {
                if case .heard(let heard) = word { sound(heard) }
                if case .closed = word { break }
            }
            #expect(session.bytesWaiting <= spoken.rule.frameMax)
        }
    }

    /// Whatever was heard can be printed, is on the globe, and is no flood.
    private func sound(_ heard: Reception) {
        let isPrintable = !DecodedCase(0, .success(heard)).detailed.text.isEmpty
        let isPlaced = heard.reports.allSatisfy { report in
            abs(report.latitude ?? 0) <= 90 && abs(report.longitude ?? 0) <= 180
                && report.speedKnots.isFinite && report.courseDegrees.isFinite
        }
        let isSmall = heard.reports.count <= 4_096 && (heard.reply?.count ?? 0) <= 8_192
        if !isPrintable || !isPlaced || !isSmall { Issue.record("\(heard)") }
    }
}
