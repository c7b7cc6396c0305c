import Model

/// Where everything stands: an invented lane with the shape and distances of the one that ends at
/// Otay Mesa, about 22 km from the farthest dock to the far side.
enum Landmarks {
    /// Bends of the corridor, metres east and north of `Spot.origin`. The last leg runs due north
    /// through the export queue, the booths and the fence.
    static let corridor = Street([
        Spot(17_200, -8_200), Spot(15_800, -7_600), Spot(14_100, -7_900), Spot(12_600, -6_700),
        Spot(11_800, -5_000), Spot(10_100, -4_300), Spot(9_000, -2_900), Spot(7_200, -2_600),
        Spot(5_600, -1_500), Spot(5_300, 300), Spot(4_300, 1_500), Spot(4_600, 2_500),
        Spot(5_000, 3_300), Spot(5_000, 6_100),
    ])

    /// Two truck-and-car lanes and their verges on either side of the line.
    static let corridorWidth = Metres(120)

    /// Progress where each plant's gate street meets the corridor, and the side it lies on.
    static let plants: [(name: String, progress: Double, offset: Double)] = [
        ("Planta Florido", 300, 150), ("Planta Nogal", 1_050, -160), ("Planta Ventana", 1_900, 170),
        ("Planta Olivo", 2_700, -150), ("Planta Cerro", 3_600, 160), ("Planta Lago", 4_400, -170),
    ]
    /// A plant's fence, wide enough to reach the street its trucks turn into.
    static let plantRadius = 260.0

    static let fuelProgress = 9_200.0
    static let fuelOffset = 70.0
    static let fuelRadius = 110.0
    static let checkpointProgress = 13_900.0
    static let checkpointRadius = 130.0
    static let yardProgress = 18_300.0
    static let yardOffset = 150.0
    static let yardHalfSide = 110.0

    /// Stretches of street without any zone: where thieves stop and road works close the road.
    static let openStretches = [5_400.0...8_300.0, 10_000.0...13_200.0, 14_700.0...17_400.0]

    /// The last leg: all marks on it are counted back from the corridor's end at y = 6,100.
    static func progress(atNorth y: Double) -> Double { corridor.length - (6_100 - y) }
    static let queueSouth = 3_500.0
    static let boothNorth = 5_400.0
    static let queueEntry = progress(atNorth: queueSouth)
    static let booth = progress(atNorth: boothNorth)
    static let secondary = Spot(5_150, 5_620)
    static let farSide = Spot(5_000, 6_050)
}
