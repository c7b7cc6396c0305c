import Model

/// Finds a load pulled, carried or driven by somebody else than declared.
///
/// A relay the carrier announced changes what is expected from then on; anything else is a swap.
/// Another trailer is another box: the carrier's word for it is no seal, so it is looked through.
struct SwapDetector: Sendable {
    /// A tag reader beside the road may catch the neighbour's tag once, not twice in a row.
    private static let readingsMin = 2

    private var tractor: TractorID
    private var trailer: TrailerID
    private var driver: DriverID
    private var strange: TractorID?
    private var strangeReports = 0
    private var accused: TractorID?

    init(_ trip: Trip) {
        tractor = trip.tractor
        trailer = trip.trailer
        driver = trip.driver
    }

    /// The tractor a position names: two in a row that agree with each other accuse.
    mutating func observe(_ seen: TractorID, _ witness: Witness) -> Incident? {
        guard seen != tractor else {
            strange = nil
            return nil
        }
        strangeReports = strange == seen ? strangeReports + 1 : 1
        strange = seen
        guard strangeReports == Self.readingsMin, accused != seen else { return nil }
        accused = seen
        return Incident(swap(seen), .alarm, witness)
    }

    mutating func observe(
        _ sighting: Sighting, _ witness: Witness, isGuarded: Bool
    ) -> [Incident] {
        guard !sighting.isAnnounced else {
            tractor = sighting.tractor ?? tractor
            driver = sighting.driver ?? driver
            return announced(sighting.trailer ?? trailer, witness)
        }
        var found: [Incident] = []
        if let seen = sighting.tractor, seen != tractor, accused != seen {
            accused = seen
            found.append(Incident(swap(seen), .alarm, witness))
        }
        if let seen = sighting.trailer, seen != trailer {
            let cause = Finding.Cause.trailerSwap(
                expected: trailer.description, seen: seen.description)
            found.append(Incident(cause, .alarm, witness))
        }
        if let seen = sighting.driver, seen != driver {
            let cause = Finding.Cause.driverSwap(
                expected: driver.description, seen: seen.description)
            // Behind a fence a shift that was not entered is the likelier story.
            found.append(Incident(cause, isGuarded ? .warning : .alarm, witness))
        }
        return found
    }

    private mutating func announced(_ new: TrailerID, _ witness: Witness) -> [Incident] {
        guard new != trailer else { return [] }
        defer { trailer = new }
        let cause = Finding.Cause.trailerSwap(
            expected: trailer.description, seen: new.description)
        return [Incident(cause, .warning, witness)]
    }

    private func swap(_ seen: TractorID) -> Finding.Cause {
        .tractorSwap(expected: tractor.description, seen: seen.description)
    }
}
