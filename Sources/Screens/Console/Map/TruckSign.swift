import Model
import Views

/// What a truck looks like on the map: a shape of its own for each state, not only a colour.
enum TruckSign: String, CaseIterable {
    /// Cleared: a dot. Undecided or to be examined: a ring. In doubt: a triangle. Fallen: a diamond.
    case cleared, open, doubt, fallen, here

    init(_ row: TripRow) {
        if row.revoked != nil || row.custody == .broken {
            self = .fallen
        } else if row.custody == .suspect {
            self = .doubt
        } else {
            self = row.isCleared ? .cleared : .open
        }
    }

    static var sheet: HTML {
        """
        <svg class="sheet" aria-hidden="true"><defs>
        <g id="t-cleared"><circle r="4.5"/></g>
        <g id="t-open"><circle r="4" fill="none"/></g>
        <g id="t-doubt"><path d="M0-6L6 4.5H-6z"/></g>
        <g id="t-fallen"><path d="M0-7L7 0L0 7L-7 0z"/></g>
        <g id="t-here"><circle r="6.5" fill="none"/><circle r="3"/></g>
        </defs></svg>
        """
    }
}
