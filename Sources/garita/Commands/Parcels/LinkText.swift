import Foundation
import Parcels

/// What linking did, for people.
enum LinkText {
    static func text(_ run: LinkRun, _ file: ParcelFile) -> String {
        let records = file.count * file.sides.count
        let clusters = run.clusters
        let tally = clusters.tally
        return """
            \(file.count) rows, \(sides(file)): \(records) records, \(run.distinct) of them \
            different, in \(clusters.count) clusters.
            \(run.pairs) pairs compared; \(tally.joined) links taken, from \
            \(Effort.fixed(100 * run.threshold.probability, 1)) % sure on.
            The model expects a pair F1 of \(Effort.fixed(run.threshold.expectedF1, 3)) for the \
            pairs it compared: its own opinion, no measurement.
            \(households(run))
            Refused: \(tally.chains) links between sets that are not alike as a whole, \
            \(tally.tooLarge) to sets too large for one party, \(tally.forbidden) by decisions.
            """
    }

    private static func sides(_ file: ParcelFile) -> String {
        file.sides.map { $0.name + "s" }.joined(separator: " and ")
    }

    private static func households(_ run: LinkRun) -> String {
        run.model.roofPairs == 0
            ? "Nobody is held to be of one household."
            : "About \(Int(run.model.roofPairs.rounded())) pairs share a household or a counter and "
                + "are several people."
    }
}
