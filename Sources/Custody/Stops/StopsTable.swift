import CSV
import Model

/// The table `garita stops` reads and writes: tracks of reports in metres, one row a report.
///
/// Rows keep their bytes: what is written is what was read, line by line in the same order, with
/// the one column `label` replaced where it was or added at the end. Rows that cannot be read are
/// listed in `refusals` and are not written; whether that is acceptable is the caller's choice.
package struct StopsTable: Sendable {
    /// At some 60 bytes a row in memory beside the file itself, this stays below 1 GB.
    package static let rowsMax = 10_000_000
    /// A quarter of the way around the earth: farther from its origin no local plane makes sense.
    package static let metresMax = 1e7
    package static let labelColumn = "label"

    package private(set) var rows: [Row] = []
    package private(set) var refusals: [StopsFlaw] = []
    let bytes: [UInt8]
    let header: Range<Int>
    /// Where the column `label` was read, if there was one.
    let labelPlace: Int?
    private(set) var tracks: [String: Int] = [:]

    package struct Row: Sendable {
        /// From 1, as editors count; the header is line 1.
        package let line: Int
        /// Which of the file's tracks, numbered as they first appear.
        package let track: Int
        package let report: TrackPoint
        let text: Range<Int>
    }

    /// Throws what spoils the whole table; what spoils one row goes to `refusals`.
    package init(_ bytes: [UInt8]) throws(StopsFlaw) {
        var lines = TextLines()
        lines.skipMark(bytes.span)
        guard let first = lines.next(bytes.span) else { throw .empty }
        let columns = try StopsColumns(bytes, first.range)
        self.bytes = bytes
        header = first.range
        labelPlace = columns.label
        var cells = CommaCells()
        while let line = lines.next(bytes.span) {
            guard rows.count < Self.rowsMax else { throw .tooManyRows(max: Self.rowsMax) }
            do throws(StopsFlaw) {
                try read(line, columns, &cells)
            } catch {
                refusals.append(error)
            }
        }
    }

    private mutating func read(
        _ line: TextLines.Line, _ columns: StopsColumns, _ cells: inout CommaCells
    ) throws(StopsFlaw) {
        guard cells.cut(bytes.span, line.range) else { throw .openQuote(line: line.number) }
        let ranges = cells.ranges
        guard ranges.count == columns.count else {
            throw .fieldCount(line: line.number, found: ranges.count, wanted: columns.count)
        }
        let name = try text(ranges[columns.track], line.number)
        guard !name.isEmpty else { throw .emptyTrack(line: line.number) }
        let at = try time(ranges[columns.timestamp], line.number)
        let x = try metres(ranges[columns.x], "x", line.number)
        let y = try metres(ranges[columns.y], "y", line.number)
        let track = tracks[name] ?? tracks.count
        tracks[name] = track
        let report = TrackPoint(at: at, point: Flat(x: x, y: y))
        rows.append(Row(line: line.number, track: track, report: report, text: line.range))
    }

    private func text(_ range: Range<Int>, _ line: Int) throws(StopsFlaw) -> String {
        guard let text = CommaCells.text(bytes.span, range) else {
            throw .notText(line: line)
        }
        return text
    }

    private func metres(
        _ range: Range<Int>, _ column: String, _ line: Int
    ) throws(StopsFlaw) -> Double {
        let text = try text(range.trimmingSpaces(in: bytes), line)
        guard let value = Double(text), !value.isNaN else {
            throw .notANumber(line: line, column: column, text: text)
        }
        guard abs(value) <= Self.metresMax else {
            throw .outOfRange(line: line, column: column, text: text)
        }
        return value
    }

    /// RFC 3339, also with a blank for its T and without a zone, which then is UTC; or a number
    /// since 1970.
    private func time(_ range: Range<Int>, _ line: Int) throws(StopsFlaw) -> Instant {
        let separator = 10
        var spelled = Array(bytes[range.trimmingSpaces(in: bytes)])
        if let instant = EpochTime.instant(spelled.span) { return instant }
        guard !EpochTime.isNumber(spelled.span) else {
            throw .noUnit(line: line, text: try text(range, line))
        }
        if spelled.count > separator, spelled[separator] == UInt8(ascii: " ") {
            spelled[separator] = UInt8(ascii: "T")
        }
        do throws(Instant.Flaw) {
            return try Instant(rfc3339Bytes: spelled.span)
        } catch .missingZone {
            spelled.append(UInt8(ascii: "Z"))
        } catch {
            throw .notATime(line: line, text: try text(range, line))
        }
        do throws(Instant.Flaw) {
            return try Instant(rfc3339Bytes: spelled.span)
        } catch {
            throw .notATime(line: line, text: try text(range, line))
        }
    }
}

extension Range<Int> {
    fileprivate func trimmingSpaces(in bytes: [UInt8]) -> Range<Int> {
        let space = UInt8(ascii: " ")
        var low = lowerBound, high = upperBound
        while low < high, bytes[low] == space { low += 1 }
        while low < high, bytes[high - 1] == space { high -= 1 }
        return low..<high
    }
}
