/// The waits of a day, every so many seconds, each made only from what was known by then.
package struct WaitSeries: Sendable {
    /// Five years at five minutes for two lanes; more is a step of a second over months.
    package static let rowsMax = 1_000_000

    package let rows: [WaitRow]
    /// Trucks recognised at both ends, by lane.
    package let passages: [Int]
    /// Seconds by which primary's clock was found to run ahead, at the end.
    package let offset: Double

    package init(
        _ file: ReadsFile, every step: Double, roster: Roster? = nil, counts: QueueCounts? = nil
    ) throws(ReadFlaw) {
        precondition(step > 0, "a series needs a step")
        let reads = file.reads
        guard let first = reads.first, let last = reads.last else {
            throw ReadFlaw("there is no read.")
        }
        // Reads of the hour before the day teach; their own waits are another file's.
        let begin = max(0, (first.at / step).rounded(.up))
        // The reads after the last whole step still belong to somebody's day.
        let end = max(begin, (last.at / step).rounded(.up))
        guard (end - begin + 1) * 2 <= Double(Self.rowsMax) else {
            throw ReadFlaw(
                "every \(Int(step)) s from the first read to the last are over \(Self.rowsMax) rows; "
                    + "choose a longer --every.")
        }
        var clock = WaitClock(Matcher.match(reads), roster: roster, counts: counts)
        var rows: [WaitRow] = []
        rows.reserveCapacity(2 * Int(end - begin + 1))
        for number in 0...Int(end - begin) {
            rows += clock.rows(at: (begin + Double(number)) * step, step: step)
        }
        self.rows = rows
        passages = clock.counts
        offset = clock.offset.value
    }
}
