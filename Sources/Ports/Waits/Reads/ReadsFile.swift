/// A CSV file of tag reads, understood: `t_s,reader,tag,lane` in any order of columns and rows.
///
/// It is read byte by byte, because a busy port's month is millions of rows.
package struct ReadsFile: Sendable {
    /// A year of a busy port; more does not fit the memory of a desk computer.
    package static let readsMax = 50_000_000
    /// So many bad rows are told one by one; the rest is counted.
    package static let toldMax = 20

    package struct Settings: Sendable {
        package var stations = StationNames()
        /// What a primary read without a lane means; nil where a port has several.
        package var laneOfUnnamed: LaneClass?
        /// Plates are read by cameras and people, who take I for 1 and O for 0.
        package var arePlates = false
        /// Reads after this moment are from the future; nil: judged by the file itself.
        package var now: Double?
        package var salt = TagDigest(low: 0, high: 0)

        package init() {}
    }

    /// In order of time.
    package internal(set) var reads: [TagRead] = []
    package internal(set) var refusals: [ReadFlaw] = []
    package internal(set) var refused = 0

    package init(_ bytes: [UInt8], _ settings: Settings = Settings()) throws(ReadFlaw) {
        var rows = ReadRows(settings)
        try rows.read(bytes.span)
        reads = rows.reads
        refusals = rows.refusals
        refused = rows.refused
        if rows.isOutOfOrder { sort() }
        refuseTheFuture(now: settings.now)
        guard !reads.isEmpty else {
            let first = refusals.first.map { " The first refusal: \($0.advice)" } ?? ""
            throw ReadFlaw("there is no read that can be used.\(first)")
        }
    }

    /// Reads of one moment keep the order of the file.
    private mutating func sort() {
        let order = reads.indices.sorted { (reads[$0].at, $0) < (reads[$1].at, $1) }
        reads = order.map { reads[$0] }
    }

    mutating func refuse(_ flaw: ReadFlaw) {
        refused += 1
        if refusals.count < Self.toldMax { refusals.append(flaw) }
    }
}
