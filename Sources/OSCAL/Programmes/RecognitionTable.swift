/// How one programme's areas and criteria answer another's, told by us and by nobody official.
///
/// A line without indent: an area of CTPAT, how well the other side answers it, its controls
/// there, and a remark behind `|`. Indented: one criterion that differs from its area.
struct RecognitionTable: Sendable {
    /// `within`: the other side's demand covers this one. `overlap`: they share a part. `none`.
    enum Fit: String, Hashable, Sendable { case within, overlap, none }

    struct Row: Hashable, Sendable {
        let number: String
        let isArea: Bool
        let fit: Fit
        let targets: [String]
        let remarks: String?
    }

    let target: Programme
    let rows: [Row]

    /// Every comparison starts from CTPAT, whose criteria are the finest.
    static let all = [
        RecognitionTable(.aeo, aeo), RecognitionTable(.oea, oea), RecognitionTable(.safe, safe),
    ]

    init(_ target: Programme, _ text: String) {
        self.target = target
        rows = text.split(separator: "\n").map { line in
            let halves = line.split(separator: "|", maxSplits: 1)
            let words = halves[0].split(separator: " ")
            guard words.count >= 2, let fit = Fit(rawValue: String(words[1])) else {
                preconditionFailure("a row has a number and a fit: \(line)")
            }
            return Row(
                number: String(words[0]), isArea: line.first != " ", fit: fit,
                targets: words.dropFirst(2).map { "\(target.prefix)-\($0)" },
                remarks: halves.count > 1
                    ? halves[1].split(separator: " ").joined(separator: " ") : nil)
        }
    }

    /// The row that speaks for a criterion: its own, else its area's.
    func row(for criterion: Criterion, in area: CriteriaArea) -> Row? {
        rows.first { !$0.isArea && $0.number == criterion.number }
            ?? rows.first { $0.isArea && $0.number == area.number }
    }
}
