import API
import Model
import Views

/// A fact's number as a link to where a load's page tells it.
struct EntryLink {
    /// Nil on the load's own page.
    let trip: TripID?
    /// The facts that the page tells; nil where that is not known here.
    let told: Set<LedgerIndex>?

    static func anchor(_ index: LedgerIndex) -> String { "f\(index.value)" }

    func html(_ index: LedgerIndex) -> HTML {
        guard told?.contains(index) ?? true else { return "<code>#\(index.value)</code> " }
        let page = trip.map { "/trips/\($0.inPath)" } ?? ""
        return "<a href=\"\(page)#\(Self.anchor(index))\"><code>#\(index.value)</code></a> "
    }
}
