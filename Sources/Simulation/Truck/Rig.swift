import Model

/// Tractor, trailer, driver, box, seals and sensors of one trip, as they are declared.
struct Rig: Sendable {
    let number: Int
    let trip: Trip
    let hasDoorContact: Bool
    let hasElectronicSeal: Bool
    let hasTractorTag: Bool
    let holdsFix: Bool
    let isFast: Bool
    let cargo: Double
    /// The tractor and the trailer a thief would put in their place.
    let otherTractor: TractorID
    let otherTrailer: TrailerID
    let relief: DriverID
    /// The number of the carrier that hauls it.
    let carrier: Int

    private typealias Equipment = Magnitudes.Equipment

    init(
        number: Int, day: Instant, departure: Double, plant: Int, chance trunk: Chance
    ) {
        var chance = trunk.branch("rig")
        self.number = number
        // A branch of its own: who hauls a load changes nothing else of the day.
        var parties = trunk.branch("parties")
        carrier = parties.pick(Array(Speaker.carriers))
        hasDoorContact = chance.happens(Equipment.doorShare)
        hasElectronicSeal = chance.happens(Equipment.electronicSealShare)
        hasTractorTag = chance.happens(Equipment.tractorTagShare)
        holdsFix = chance.happens(Equipment.holdShare)
        isFast = chance.happens(Magnitudes.Habit.fastShare)
        cargo = chance.between(Magnitudes.Scale.cargo)
        let tractor = chance.whole(100...899)
        otherTractor = .named("TRK-\(tractor + 1)")
        let trailer = chance.whole(1_000...8_999)
        otherTrailer = .named("TRL53-\(trailer + 1)")
        let driver = chance.whole(100...899)
        relief = .named("DRV-0\(driver + 1)")
        let hasContainer = chance.happens(Magnitudes.Habit.containerShare)
        let serial = chance.whole(100_000...999_999)
        let isTiered = isFast || chance.happens(Magnitudes.Habit.tieredShare)
        let tier = isTiered ? chance.whole(1...3) : nil
        var seals = [Self.boltSeal(&chance)]
        if hasElectronicSeal {
            seals.append(Seal(maker: "Candela", number: "E-\(serial)", grade: .highSecurity))
        }
        let date = day.rfc3339.prefix(10).filter { $0 != "-" }
        let digits = String(repeating: "0", count: max(0, 5 - "\(number)".count)) + "\(number)"
        trip = Trip(
            id: .named("OTM-\(date)-\(digits)"), device: .named("GT-\(date)-\(digits)"),
            departure: day + Seconds(departure), driver: .named("DRV-0\(driver)"),
            tractor: .named("TRK-\(tractor)"), trailer: .named("TRL53-\(trailer)"),
            container: hasContainer ? Self.container(serial) : nil, seals: seals,
            programme: Programme(ctpatTier: tier, isFast: isFast),
            exporter: Speaker.exporter(plant).party, carrier: Speaker.carrier(carrier).party)
    }

    static func boltSeal(_ chance: inout Chance) -> Seal {
        let maker = chance.pick(["Cerrojo", "Ancla"])
        return Seal(
            maker: maker, number: "H-\(chance.whole(1_000_000...9_999_999))", grade: .highSecurity)
    }

    /// The one check digit in ten that fits; serials without one do not exist.
    private static func container(_ serial: Int) -> ContainerNumber? {
        (0...9).lazy.compactMap { digit in
            // A wrong digit is the only flaw these plates can have, and the next one is tried.
            try? ContainerNumber("GRTU\(serial)\(digit)")
        }.first
    }
}

extension Identifier {
    /// For the world's own names, which are short and plain by construction.
    static func named(_ text: String) -> Identifier {
        do throws(IdentifierFlaw) { return try Identifier(text) } catch {
            preconditionFailure("the world gave something the name “\(text)”: \(error.advice)")
        }
    }
}
