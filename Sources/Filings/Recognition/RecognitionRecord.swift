import Model
import Standing
import StandingFiles

/// A filing with the room of recognition: one line of a side's feed, as the files have it.
struct RecognitionRecord {
    let statement: FeedStatement

    init(_ filing: Filing) throws(FilingFlaw) {
        let line: FeedLine
        do throws(StandingFlaw) { line = try FeedLine(parsing: filing.record) } catch {
            throw FilingFlaw(
                field: "", sent: error.advice,
                wanted: "a line of a feed, as docs/formats/eligibility.md has it")
        }
        guard line.heard == nil else {
            throw FilingFlaw(
                field: "heard", sent: "a moment", wanted: "nothing: the ledger says when it heard")
        }
        // A matter names its stream for ever, so that no person may be one.
        if case .status(_, let fact) = line.statement, fact.programme.isForPeople {
            throw FilingFlaw(
                field: "programme", sent: fact.programme.rawValue,
                wanted: "a programme of companies; cards are told by the action “standing”")
        }
        let matters = Self.matters(line.statement)
        guard matters.contains(filing.matter.description) else {
            throw FilingFlaw(
                field: "matter", sent: filing.matter.description,
                wanted: matters.joined(separator: " or "))
        }
        statement = line.statement
    }

    /// Under which name it may be filed: that of the company, or of the arrangement.
    private static func matters(_ statement: FeedStatement) -> [String] {
        switch statement {
        case .status(let member, _), .consent(let member, _, _): [member.description]
        case .link(let one, let other, _, _): [one.description, other.description]
        case .treatment(let arrangement, _, _, _, _): [arrangement]
        }
    }
}
