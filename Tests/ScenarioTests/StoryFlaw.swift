/// A story that cannot be told: its writer's to mend.
struct StoryFlaw: Error, CustomStringConvertible {
    private let line: Int?
    private let wanted: String

    init(line: Int? = nil, _ wanted: String) {
        self.line = line
        self.wanted = wanted
    }

    func at(line: Int) -> Self { StoryFlaw(line: self.line ?? line, wanted) }

    var description: String { (line.map { "line \($0): " } ?? "") + "wanted \(wanted)" }
}
