package import Model

/// The open files of a lane, each in a place of its own, so that a fact changes its file where it
/// lies: a file is large, and taking it out and putting it back would copy it twice a fact.
package struct Files: Sendable {
    /// Files lie in drawers of this many, so that a growing lane moves none of them.
    private static let drawer = 64

    private var drawers: [[TripFile]] = []
    private var places: [TripID: Int] = [:]

    package init() {}

    package var count: Int { places.count }
    /// In an order that is the same at every start.
    var names: [TripID] { places.keys.sorted() }
    package var all: some Sequence<TripFile> { drawers.lazy.joined() }

    package subscript(trip: TripID) -> TripFile? { places[trip].map { self[$0] } }

    /// Asks something of a file without taking a copy of it.
    package func ask<Answer>(_ trip: TripID, _ question: (borrowing TripFile) -> Answer) -> Answer?
    {
        guard let place = places[trip] else { return nil }
        return question(self[place])
    }

    func place(of trip: TripID) -> Int? { places[trip] }

    subscript(place: Int) -> TripFile {
        _read { yield drawers[place / Self.drawer][place % Self.drawer] }
        _modify { yield &drawers[place / Self.drawer][place % Self.drawer] }
    }

    /// A trip that is opened anew starts with an empty file.
    mutating func open(_ file: TripFile) {
        if let place = places[file.trip.id] {
            self[place] = file
            return
        }
        places[file.trip.id] = count
        if drawers.last.map({ $0.count == Self.drawer }) ?? true {
            drawers.append([])
            drawers[drawers.count - 1].reserveCapacity(Self.drawer)
        }
        drawers[drawers.count - 1].append(file)
    }

    /// The last file takes the place of the one that goes.
    mutating func close(_ trip: TripID) {
        guard let place = places.removeValue(forKey: trip) else { return }
        let last = drawers[drawers.count - 1].removeLast()
        if drawers[drawers.count - 1].isEmpty { drawers.removeLast() }
        guard last.trip.id != trip else { return }
        self[place] = last
        places[last.trip.id] = place
    }
}
