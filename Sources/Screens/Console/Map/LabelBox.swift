/// About how much of the drawing a name covers, beside the place it names.
struct LabelBox: Hashable {
    /// Beside the road first, so that trucks do not drive through the name.
    enum Side: String, CaseIterable {
        case right, left, below, above

        /// From the place to where the text begins, ends or has its middle, in units of a page.
        var shift: (x: Int, y: Int) {
            switch self {
            case .right: (14, 5)
            case .left: (-14, 5)
            case .below: (0, 24)
            case .above: (0, -13)
            }
        }
    }

    let side: Side
    private let left: Double
    private let middle: Double
    private let width: Double

    /// A drawing is shown at about 0.4 of its size beside a table while letters keep theirs: a
    /// letter is then 18 of its units wide, a line of text 44 high, and a zone's sign 12 across.
    private static let letter = 18.0
    private static let line = 44.0
    private static let sign = 12.0
    private static let gap = 14.0

    init(x: Double, y: Double, letters: Int, side: Side) {
        self.side = side
        width = Double(letters) * Self.letter
        switch side {
        case .right: left = x + Self.gap
        case .left: left = x - Self.gap - width
        case .below, .above: left = x - width / 2
        }
        switch side {
        case .right, .left: middle = y
        case .below: middle = y + Self.line
        case .above: middle = y - Self.line
        }
    }

    func isInside(height: Double) -> Bool {
        left >= 0 && left + width <= Projection.width
            && middle >= Self.line / 2 && middle <= height - Self.line / 2
    }

    func meets(_ other: LabelBox) -> Bool {
        left < other.left + other.width && other.left < left + width
            && abs(middle - other.middle) < Self.line
    }

    /// Whether a zone's sign at this place would lie under the name.
    func covers(x: Double, y: Double) -> Bool {
        x > left - Self.sign && x < left + width + Self.sign
            && abs(y - middle) < (Self.line + Self.sign) / 2
    }
}
