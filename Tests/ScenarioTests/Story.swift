import Clearance

/// A golden story: what is told to the lane, and what the lane answers.
///
/// A line that begins with `>` is an answer to the line above it. Everything else is kept letter
/// for letter when the answers are recorded anew.
struct Story {
    struct Beat {
        /// As it stands in the file, comments and blank lines too.
        let source: Substring
        let number: Int
        var answers: [String] = []

        /// The telling without its comment-only and blank lines.
        var isTold: Bool {
            guard let first = source.first(where: { $0 != " " }) else { return false }
            return first != "#"
        }
    }

    /// Enough for one moral; a longer story has two.
    static let linesMax = 60
    /// Answers stand below the words they answer, not below the clock.
    private static let margin = String(repeating: " ", count: 6)

    private(set) var beats: [Beat] = []

    init(_ text: String) throws(StoryFlaw) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            let words = line.drop { $0 == " " }
            guard words.first == ">" else {
                beats.append(Beat(source: line, number: place + 1))
                continue
            }
            guard beats.last?.isTold == true else {
                throw StoryFlaw(line: place + 1, "an answer below the line it answers")
            }
            let answer = words.dropFirst().split(separator: " ").joined(separator: " ")
            beats[beats.count - 1].answers.append(answer)
        }
    }

    /// The first comment: what one should remember of the story.
    var moral: Substring? {
        guard let first = beats.first?.source, first.hasPrefix("# ") else { return nil }
        return first.dropFirst(2)
    }

    /// By which it is decided: v1, unless the moral begins with another's name, as in `By v2:`.
    var policy: any Policy {
        Policies.released.last { moral?.hasPrefix("By \($0.name):") ?? false } ?? PolicyV1()
    }

    var lineCount: Int { beats.reduce(-1) { $0 + 1 + $1.answers.count } }

    /// Tells the story to a fresh lane; the same words with what the lane answered.
    func told() throws(StoryFlaw) -> Story {
        var copy = self
        var telling = try Telling(by: policy)
        for place in beats.indices where beats[place].isTold {
            do throws(StoryFlaw) {
                copy.beats[place].answers = try telling.tell(beats[place].source)
            } catch { throw error.at(line: beats[place].number) }
        }
        return copy
    }

    var text: String {
        beats.flatMap { beat in
            [String(beat.source)] + beat.answers.map { "\(Self.margin)> \($0)" }
        }.joined(separator: "\n")
    }
}
