/// The rows of a file of reads, one after the other.
struct ReadRows {
    private(set) var reads: [TagRead] = []
    private(set) var refusals: [ReadFlaw] = []
    private(set) var refused = 0
    private(set) var isOutOfOrder = false

    private let settings: ReadsFile.Settings
    private var columns = ReadColumns()
    private var names: TagNames
    private var line = 0
    private var fields = [Range<Int>](repeating: 0..<0, count: ReadColumns.columnsMax)

    init(_ settings: ReadsFile.Settings) {
        self.settings = settings
        names = TagNames(settings.salt, arePlates: settings.arePlates)
    }

    mutating func read(_ bytes: Span<UInt8>) throws(ReadFlaw) {
        // A spreadsheet's mark of byte order is no part of the first name.
        var at = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB ? 3 : 0
        var hasHeading = false
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            line += 1
            let stop = end > at && bytes[end - 1] == 13 ? end - 1 : end
            if stop > at {
                if hasHeading {
                    try take(bytes, at..<stop)
                } else {
                    columns = try ReadColumns(bytes, at..<stop)
                    hasHeading = true
                }
            }
            at = end + 1
        }
        guard hasHeading else {
            throw ReadFlaw("the file is empty; wanted t_s,reader,tag,lane and a row for each read.")
        }
    }

    private mutating func take(_ bytes: Span<UInt8>, _ row: Range<Int>) throws(ReadFlaw) {
        let count = split(bytes, row)
        guard count == columns.count else {
            refuse("\(count) fields stand where the heading names \(columns.count).")
            return
        }
        guard let at = Decimal.seconds(bytes, fields[columns.time]) else {
            refuse(
                "column t_s: sent “\(text(bytes, columns.time))”; wanted seconds after midnight.")
            return
        }
        guard let station = settings.stations.station(bytes, fields[columns.reader]) else {
            refuse(
                "column reader: “\(text(bytes, columns.reader))” is none of the named readers; "
                    + "name it with --start, --primary or --exit.")
            return
        }
        guard !fields[columns.tag].isEmpty else {
            refuse("column tag: it is empty; a read without a tag cannot be matched.")
            return
        }
        guard let lane = lane(bytes, at: station) else { return }
        if reads.count == ReadsFile.readsMax {
            throw ReadFlaw(line: line, "there are more than \(ReadsFile.readsMax) reads; split it.")
        }
        if let last = reads.last, last.at > at { isOutOfOrder = true }
        let tag = names.digest(bytes, fields[columns.tag], at: at)
        reads.append(TagRead(at: at, tag: tag, station: station, lane: lane))
    }

    /// nil when the row is refused; the inner nil is a station where lanes are not apart.
    private mutating func lane(_ bytes: Span<UInt8>, at station: Station) -> LaneClass?? {
        guard station == .primary else { return .some(nil) }
        let field = columns.lane.map { fields[$0] } ?? 0..<0
        if field.isEmpty {
            if let lane = settings.laneOfUnnamed { return .some(lane) }
            refuse("column lane: a read at primary names none; name it, or say --lane standard.")
            return nil
        }
        if field.count == 1 {
            switch bytes[field.lowerBound] | 0x20 {
            case UInt8(ascii: "s"): return .some(.standard)
            case UInt8(ascii: "f"): return .some(.fast)
            default: break
            }
        }
        let word = columns.lane.map { text(bytes, $0) } ?? ""
        if let lane = LaneClass(name: word) { return .some(lane) }
        refuse("column lane: sent “\(word)”; wanted S, F, standard or fast.")
        return nil
    }

    private mutating func split(_ bytes: Span<UInt8>, _ row: Range<Int>) -> Int {
        var count = 0, start = row.lowerBound
        for at in row where bytes[at] == UInt8(ascii: ",") {
            if count < fields.count { fields[count] = start..<at }
            count += 1
            start = at + 1
        }
        if count < fields.count { fields[count] = start..<row.upperBound }
        return count + 1
    }

    private func text(_ bytes: Span<UInt8>, _ column: Int) -> String {
        ReadColumns.text(bytes, fields[column])
    }

    private mutating func refuse(_ advice: String) {
        refused += 1
        guard refusals.count < ReadsFile.toldMax else { return }
        refusals.append(ReadFlaw(line: line, advice))
    }
}
