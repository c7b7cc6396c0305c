package import Model

extension Lane {
    /// The lane as its operator would declare it, made from the landmarks the trucks drive by.
    package static let otay = Lane(
        name: "Otay export lane", corridor: .otay, zones: Zone.plants + Zone.along + Zone.port,
        requiresInspection: true)
}

extension Corridor {
    fileprivate static let otay = Corridor(
        line: Landmarks.corridor.spots.map(\.coordinate), width: Landmarks.corridorWidth)
}

extension Zone {
    fileprivate static let plants = Landmarks.plants.map { plant in
        circle(
            plant.name, .plant, at: plant.progress, offset: plant.offset,
            radius: Landmarks.plantRadius, mayOpen: true)
    }

    /// Dwell limits are what the place is for, with room to spare: a full tank takes 25 minutes,
    /// a pass over papers and trailer 15, a change of drivers in the yard an hour and a half.
    fileprivate static let along = [
        circle(
            "Gasolinera Mesa", .fuel, at: Landmarks.fuelProgress, offset: Landmarks.fuelOffset,
            radius: Landmarks.fuelRadius, dwell: .minutes(30)),
        circle(
            "Puesto Cerro Gordo", .checkpoint, at: Landmarks.checkpointProgress, offset: 0,
            radius: Landmarks.checkpointRadius, dwell: .minutes(15)),
        square(
            "Patio de exportación", .yard, around: Landmarks.yard, half: Landmarks.yardHalfSide,
            dwell: .minutes(100)),
    ]

    fileprivate static let port = [
        box("Fila de exportación", .queue, 4_955...5_045, Landmarks.queueSouth...5_365),
        box("Primary", .primary, 4_955...5_045, 5_365...5_470),
        box("Secondary", .secondary, 5_070...5_260, 5_520...5_720, mayOpen: true),
        box("Far side yard", .farSide, 4_880...5_320, 5_860...6_200, mayOpen: true),
    ]

    private static func circle(
        _ name: String, _ role: Role, at progress: Double, offset: Double, radius: Double,
        dwell: Seconds? = nil, mayOpen: Bool = false
    ) -> Zone {
        let centre = Landmarks.corridor.spot(at: progress, offset: offset).coordinate
        return Zone(
            name: name, role: role, shape: .circle(centre: centre, radius: Metres(radius)),
            dwellLimit: dwell, mayOpen: mayOpen)
    }

    private static func square(
        _ name: String, _ role: Role, around spot: Spot, half: Double, dwell: Seconds
    ) -> Zone {
        box(
            name, role, spot.x - half...spot.x + half, spot.y - half...spot.y + half, dwell: dwell)
    }

    private static func box(
        _ name: String, _ role: Role, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>,
        dwell: Seconds? = nil, mayOpen: Bool = false
    ) -> Zone {
        let corners = [
            Spot(x.lowerBound, y.lowerBound), Spot(x.upperBound, y.lowerBound),
            Spot(x.upperBound, y.upperBound), Spot(x.lowerBound, y.upperBound),
            Spot(x.lowerBound, y.lowerBound),
        ]
        return Zone(
            name: name, role: role, shape: .polygon([corners.map(\.coordinate)]),
            dwellLimit: dwell, mayOpen: mayOpen)
    }
}

extension Landmarks {
    static let yard = corridor.spot(at: yardProgress, offset: yardOffset)
}
