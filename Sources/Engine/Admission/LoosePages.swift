import Model

/// Full pages of streams that are not on disk yet.
struct LoosePages: Sendable {
    private struct Name: Hashable {
        let trip: TripID
        let number: Int
    }

    private var pages: [Name: StreamPage] = [:]
    /// Those that were made since anybody asked what is on disk.
    private var fresh: [Name] = []

    var all: [StreamPage] {
        pages.isEmpty ? [] : pages.values.sorted { ($0.trip, $0.number) < ($1.trip, $1.number) }
    }

    func page(_ number: Int, of trip: TripID) -> StreamPage? {
        pages[Name(trip: trip, number: number)]
    }

    mutating func keep(_ page: StreamPage) {
        let name = Name(trip: page.trip, number: page.number)
        pages[name] = page
        fresh.append(name)
    }

    mutating func shelve() {
        guard !pages.isEmpty else { return }
        pages = [:]
        fresh = []
    }

    mutating func shelve(where isOnDisk: (StreamPage) throws -> Bool) rethrows {
        for name in fresh {
            if let page = pages[name], try isOnDisk(page) { pages[name] = nil }
        }
        fresh = []
    }

    mutating func forgetKeys(of trip: TripID) {
        for (name, page) in pages where name.trip == trip { pages[name] = page.withoutKeys }
    }

    mutating func forgetKeys(of trip: TripID, at gone: Set<LedgerIndex>) {
        for (name, page) in pages where name.trip == trip {
            pages[name] = page.withoutKeys(at: gone)
        }
    }
}
