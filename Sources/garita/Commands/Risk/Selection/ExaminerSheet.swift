import Examination
import Filings
import Model
import Runtime
import Selection

/// Officers filed with a node, and what became of the draws among them.
struct ExaminerSheet {
    private let rosters: [ExaminerShelf.Roster]
    private let drawn: DrawnOfficers
    private let commitment: String

    init(_ desk: TargetingDesk, commitment: String) {
        rosters = desk.examiners.rosters
        drawn = DrawnOfficers(desk.effects.picks)
        self.commitment = commitment
    }

    /// Officers filed under another commitment were drawn with a secret that nobody had named.
    var isSound: Bool { rosters.allSatisfy { $0.commitment == commitment } }

    var text: String {
        let head = "commitment  \(commitment)"
        guard !rosters.isEmpty else {
            return head + "\n\nNo authority has filed officers; the queue draws none."
        }
        let rows = rosters.map {
            [
                "\($0.authority)", "\($0.filed.value)", "\($0.officers.count)",
                $0.commitment == commitment ? "this one" : "ANOTHER: \($0.commitment)",
            ]
        }
        let table = Table(["authority", "filed as fact", "officers", "commitment"], rows).text
        guard !drawn.lines.isEmpty else {
            return head + "\n\n" + table + "\n\nNobody was drawn yet."
        }
        return head + "\n\n" + table + "\n\n" + DrawnText(drawn).text
    }
}
