/// What one programme still wants to see of a member, criterion by criterion.
///
/// Answers given to other programmes count as far as the recognition between them goes; where a
/// criterion was answered itself, that answer alone counts.
package struct GapList: Sendable {
    package let programme: String
    package let entity: String
    package let rows: [GapRow]

    package init(_ profile: EntityProfile, _ book: AnswerBook, _ shelf: CriteriaShelf) {
        programme = profile.programme
        entity = profile.entity
        rows = profile.criteria.map { criterion in
            let name = CriterionName(profile.programme, criterion.label)
            if let held = book[name] { return Self.own(criterion, held) }
            return Self.borrowed(criterion, name, book, shelf)
        }
    }

    package var gaps: [GapRow] { rows.filter(\.verdict.isGap) }
    package var openMusts: [GapRow] { gaps.filter { $0.criterion.obligation == .must } }

    package func count(_ verdict: GapRow.Verdict) -> Int { rows.count { $0.verdict == verdict } }

    private static func own(_ criterion: AskedCriterion, _ held: Held) -> GapRow {
        let verdict: GapRow.Verdict = held.isEnough ? .met : held.isSomething ? .part : .open
        return GapRow(
            criterion: criterion, verdict: verdict, held: held, shownBy: [])
    }

    private static func borrowed(
        _ criterion: AskedCriterion, _ name: CriterionName, _ book: AnswerBook,
        _ shelf: CriteriaShelf
    ) -> GapRow {
        let counterparts = book.isOf(only: name.programme) ? [] : shelf.counterparts(of: name)
        let whole = counterparts.first { part in
            part.isWhole && !part.answers.isEmpty && part.answers.allSatisfy { book[$0] == .yes }
        }
        let shown =
            whole?.answers
            ?? counterparts.flatMap(\.answers).filter { book[$0]?.isSomething == true }
        let verdict: GapRow.Verdict =
            whole != nil ? .metElsewhere : shown.isEmpty ? .open : .part
        return GapRow(
            criterion: criterion, verdict: verdict, held: nil, shownBy: shown)
    }
}
