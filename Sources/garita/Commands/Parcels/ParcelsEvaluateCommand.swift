import ArgumentParser
import CSV
import Parcels

struct ParcelsEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures clusters against the truth, by pairs of rows put together.",
        discussion: """
            garita parcels evaluate clusters.csv --truth truth.csv
            garita parcels evaluate clusters.csv --truth dataset1.csv

            The truth has an id and a column `entity` (and `sender_entity` for senders), or is a \
            FEBRL file, whose rec_id says it: rec-7-org and rec-7-dup-0 are one.

            Columns: precision (of the pairs put together, the share that is right), recall (of \
            the true pairs, the share put together), F1 (their harmonic mean), entities found \
            and true.
            """)

    @Argument(help: "A file from `garita parcels link`.") var clusters: String
    @Option(help: "The file with the truth.") var truth: String

    func run() throws {
        let found = try ParcelInput.table(clusters, ["id", "cluster", "sender_cluster"])
        let known = try ParcelInput.table(truth, ["id", "entity", "sender_entity"])
        try demandWhole(found["id"] ?? [], known["id"] ?? [])
        var rows = [try row("cluster", "entity", found, known)]
        if found["sender_cluster"] != nil, known["sender_entity"] != nil {
            rows.append(try row("sender_cluster", "sender_entity", found, known))
        }
        print(
            Table(
                ["column", "precision", "recall", "F1", "found", "true"], rows
            ).text)
    }

    /// Of a file that was cut off, what is there may well be right.
    private func demandWhole(_ ids: [String], _ trueIDs: [String]) throws {
        let missing = Set(trueIDs).subtracting(ids)
        guard let first = missing.min() else { return }
        throw GiveUp.useless(
            "\(missing.count) of the \(trueIDs.count) rows of \(truth) are not in \(clusters), "
                + "“\(first)” among them; what was not linked cannot be measured.")
    }

    private func row(
        _ column: String, _ entity: String, _ found: CSVTable, _ known: CSVTable
    ) throws -> [String] {
        do throws(CSVFlaw) {
            let ids = try found.column("id")
            let groups = try found.column(column)
            let trueIDs = try known.column("id")
            let entities: [String]
            if let named = known[entity] {
                entities = named
            } else {
                entities = try febrl(trueIDs, known)
            }
            var truth: [String: String] = [:]
            for (id, entity) in zip(trueIDs, entities) { truth[id] = entity }
            var pairs: (found: [UInt32], truth: [UInt32]) = ([], [])
            var groupNumbers = Numbers()
            var entityNumbers = Numbers()
            for (place, id) in ids.enumerated() {
                guard let entity = truth[id] else {
                    throw CSVFlaw(
                        line: found.lines[place],
                        .missingColumn("\(entity) for the row \(id) of \(clusters)", present: []))
                }
                pairs.found.append(groupNumbers.number(groups[place]))
                pairs.truth.append(entityNumbers.number(entity))
            }
            return cells(column, PairMeasure(found: pairs.found, truth: pairs.truth))
        } catch { throw GiveUp.useless("\(truth): \(error.advice)") }
    }

    /// rec-7-dup-0 is the party 7.
    private func febrl(_ ids: [String], _ known: CSVTable) throws(CSVFlaw) -> [String] {
        var entities: [String] = []
        for id in ids {
            let parts = id.split(separator: "-")
            guard parts.count >= 3, parts[0] == "rec" else {
                throw CSVFlaw(line: 1, .missingColumn("entity", present: known.names))
            }
            entities.append(String(parts[1]))
        }
        return entities
    }

    private func cells(_ name: String, _ measure: PairMeasure) -> [String] {
        [
            name, Effort.fixed(measure.precision, 4), Effort.fixed(measure.recall, 4),
            Effort.fixed(measure.f1, 4), "\(measure.foundClusters)", "\(measure.trueClusters)",
        ]
    }

    private struct Numbers {
        private var known: [String: UInt32] = [:]

        mutating func number(_ text: String) -> UInt32 {
            if let number = known[text] { return number }
            known[text] = UInt32(known.count)
            return UInt32(known.count - 1)
        }
    }
}
