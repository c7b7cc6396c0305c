package import Selection

/// What a later filing of a book may change: whatever has not begun. An edition that works has
/// decided about loads; changed afterwards, nobody could say by which rules.
package enum RuleSuccession {
    /// nil where the new book may take the place of the old one on this day.
    package static func flaw(
        from old: RuleBook?, to new: RuleBook, on day: Int32
    ) -> RecordFlaw? {
        guard let old else { return nil }
        for edition in old.editions where edition.days.lowerBound <= day {
            guard let now = new.edition(version: edition.version) else {
                return RecordFlaw(
                    "versions",
                    saying: "version \(edition.version) is missing; it has worked since "
                        + "\(DayText.of(edition.days.lowerBound)) and stays in the book")
            }
            if let flaw = flaw(from: edition, to: now, on: day) { return flaw }
        }
        for edition in new.editions
        where old.edition(version: edition.version) == nil && edition.days.lowerBound <= day {
            return RecordFlaw(
                "from",
                saying: "version \(edition.version) is new and begins on "
                    + "\(DayText.of(edition.days.lowerBound)); a new version begins after "
                    + "\(DayText.of(day)), tomorrow at the earliest")
        }
        return nil
    }

    /// It may end sooner, from today on; nothing else of it changes.
    private static func flaw(
        from edition: RuleEdition, to now: RuleEdition, on day: Int32
    ) -> RecordFlaw? {
        let end = edition.days.upperBound, newEnd = now.days.upperBound
        let isEnded = end >= day && newEnd >= day && newEnd <= end
        guard now.rules == edition.rules, now.days.lowerBound == edition.days.lowerBound,
            newEnd == end || isEnded
        else {
            return RecordFlaw(
                "versions",
                saying: "version \(edition.version) has worked since "
                    + "\(DayText.of(edition.days.lowerBound)) and is frozen; send it as it was "
                    + "filed, ended by “to” today at the earliest if it must end, and write what "
                    + "is new as a new version")
        }
        return nil
    }
}
