import CSV

extension StopsTable {
    /// One label per row, in the order of `rows`. A track's rows may stand anywhere in the file and
    /// in any order of time; rows of one moment are taken in the order of the file.
    package func labels(by labeller: TrackLabeller = TrackLabeller()) -> [MotionLabel] {
        var rowsByTrack = [[Int]](repeating: [], count: tracks.count)
        for (place, row) in rows.enumerated() { rowsByTrack[row.track].append(place) }
        var labels = [MotionLabel](repeating: .stopped, count: rows.count)
        for places in rowsByTrack {
            let inTime = places.sorted {
                (rows[$0].report.at, $0) < (rows[$1].report.at, $1)
            }
            let judged = labeller.labels(of: inTime.map { rows[$0].report })
            for (place, label) in zip(inTime, judged) { labels[place] = label }
        }
        return labels
    }

    /// The table as it was read, with the labels in the column `label`. Lines end in LF.
    package func written(with labels: [MotionLabel]) -> [UInt8] {
        precondition(labels.count == rows.count, "every row has a label")
        var out: [UInt8] = []
        let added = MotionLabel.stopped.rawValue.utf8.count + 1
        out.reserveCapacity(bytes.count + (rows.count + 1) * added)
        var cells = CommaCells()
        write(header, Self.labelColumn, to: &out, &cells)
        for (row, label) in zip(rows, labels) {
            write(row.text, label.rawValue, to: &out, &cells)
        }
        return out
    }

    private func write(
        _ line: Range<Int>, _ label: String, to out: inout [UInt8], _ cells: inout CommaCells
    ) {
        if let labelPlace {
            guard cells.cut(bytes.span, line) else {
                preconditionFailure("a line that was read once can be read again")
            }
            let old = withQuotes(cells.ranges[labelPlace])
            out += bytes[line.lowerBound..<old.lowerBound]
            out += label.utf8
            out += bytes[old.upperBound..<line.upperBound]
        } else {
            out += bytes[line]
            out.append(UInt8(ascii: ","))
            out += label.utf8
        }
        out.append(UInt8(ascii: "\n"))
    }

    private func withQuotes(_ field: Range<Int>) -> Range<Int> {
        let isQuoted =
            field.upperBound < bytes.count
            && bytes[field.upperBound] == UInt8(ascii: "\"")
        return isQuoted ? field.lowerBound - 1..<field.upperBound + 1 : field
    }
}
