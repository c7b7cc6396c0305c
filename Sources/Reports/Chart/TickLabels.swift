import Model

/// Chooses which marks of the x axis get a label, so that no two labels touch.
struct TickLabels {
    let axis: Axis
    /// Of the plot.
    let width: Double
    let letterWidth: Double

    init(_ axis: Axis, width: Double, letterWidth: Double) {
        self.axis = axis
        self.width = width
        self.letterWidth = letterWidth
    }

    func fitting(in language: Language) -> [(value: Double, lines: [String])] {
        let labels = axis.ticks.map { $0.label.text(in: language) }
        let gap = gapBetweenMarks
        if axis.needsEveryLabel {
            return zip(axis.ticks, Self.staggered(labels, letters: gap / letterWidth)).map {
                ($0.value, $1)
            }
        }
        let widest = labels.map(\.count).max() ?? 1
        let wanted = Double(widest) * letterWidth + 8
        let every = max(1, Int((wanted / max(gap, 0.1)).rounded(.up)))
        return zip(axis.ticks, labels).enumerated().filter { $0.offset % every == 0 }
            .map { ($0.element.0.value, [$0.element.1]) }
    }

    /// Where a word is wider than the room between marks, labels stand on two or more levels in turn,
    /// and each has the room of as many marks.
    private static func staggered(_ labels: [String], letters: Double) -> [[String]] {
        let longest = labels.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 1
        let wanted = (Double(longest + 1) / max(letters, 0.1)).rounded(.up)
        let levels = max(1, min(Int(wanted), labels.count))
        let room = max(4, Int(letters * Double(levels)) - 1)
        let broken = labels.map { lines($0, letters: room) }
        let most = broken.map(\.count).max() ?? 1
        return broken.enumerated().map { place, lines in
            Array(repeating: "", count: place % levels * most) + lines
        }
    }

    private var gapBetweenMarks: Double {
        guard let first = axis.ticks.first, let last = axis.ticks.last, axis.ticks.count > 1 else {
            return width
        }
        let share = (last.value - first.value) / (axis.range.upperBound - axis.range.lowerBound)
        return width * share / Double(axis.ticks.count - 1)
    }

    /// Words under each other, as many on a line as fit.
    private static func lines(_ text: String, letters: Int) -> [String] {
        text.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= letters {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
