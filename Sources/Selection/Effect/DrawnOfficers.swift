/// Whether those examined who were drawn to: whoever takes over what chance gave to another has
/// chosen a load, or was chosen for it.
package struct DrawnOfficers: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let officer: String
        /// Loads drawn to this officer.
        package internal(set) var drawn = 0
        /// Of those, looked at by this officer, by another, and by nobody who was named yet.
        package internal(set) var own = 0
        package internal(set) var byOthers = 0
        /// Looked at by this officer and drawn to another.
        package internal(set) var taken = 0

        package var open: Int { drawn - own - byOthers }
    }

    /// By the officers' codes; empty where nobody was drawn.
    package let lines: [Line]

    package init(_ picks: [ExaminedPick]) {
        var lines: [String: Line] = [:]
        func line(_ officer: String) -> Line { lines[officer] ?? Line(officer: officer) }
        for pick in picks where !pick.drawn.isEmpty {
            var mine = line(pick.drawn)
            mine.drawn += 1
            let isNamed = pick.found != nil && !pick.officer.isEmpty
            if isNamed, pick.officer == pick.drawn { mine.own += 1 }
            if isNamed, pick.officer != pick.drawn { mine.byOthers += 1 }
            lines[pick.drawn] = mine
            guard isNamed, pick.officer != pick.drawn else { continue }
            var other = line(pick.officer)
            other.taken += 1
            lines[pick.officer] = other
        }
        self.lines = lines.keys.sorted().compactMap { lines[$0] }
    }

    package var own: Int { lines.reduce(0) { $0 + $1.own } }
    package var byOthers: Int { lines.reduce(0) { $0 + $1.byOthers } }
}
