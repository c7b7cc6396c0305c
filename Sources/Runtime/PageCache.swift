import Engine
import Model

/// Stream pages read last: whoever sends a trip's whole day again asks for the same few pages at
/// every line.
struct PageCache {
    /// Sixteen megabytes: the pages of ten trips as long as a trip may be.
    static let pagesMax = 4_096

    private struct Name: Hashable {
        let trip: TripID
        let number: Int
    }

    private var pages: [Name: StreamPage] = [:]

    mutating func page(
        _ number: Int, of trip: TripID, reading: () throws -> StreamPage
    ) rethrows -> StreamPage {
        let name = Name(trip: trip, number: number)
        if let known = pages[name] { return known }
        let page = try reading()
        if pages.count >= Self.pagesMax { pages.removeAll(keepingCapacity: true) }
        pages[name] = page
        return page
    }
}
