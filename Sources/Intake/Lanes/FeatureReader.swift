import JSON
import Model

/// Reads one GeoJSON feature of a lane.
struct FeatureReader {
    enum Part {
        case corridor(Corridor)
        case zone(Zone)
    }

    private let feature: Fields
    private let number: Int

    init(_ feature: Fields, number: Int) {
        self.feature = feature
        self.number = number
    }

    func read() throws(IntakeRefusal) -> Part {
        let properties = try object("properties", "an object with a role")
        let geometry = try object("geometry", "a Point, LineString or Polygon")
        let role = try properties.text("role", "\"corridor\" or \(LaneReader.rolesWanted)")
        guard role != "corridor" else { return .corridor(try corridor(geometry, properties)) }
        return .zone(try zone(geometry, properties))
    }

    private func object(_ name: String, _ wanted: String) throws(IntakeRefusal) -> Fields {
        guard let object = try feature.object(name, wanted) else {
            throw feature.refusal(name, wanted)
        }
        return object
    }

    private func corridor(_ geometry: Fields, _ properties: Fields) throws(IntakeRefusal)
        -> Corridor
    {
        guard geometry["type"]?.string == "LineString" else {
            throw geometry.refusal("type", "\"LineString\" for the corridor")
        }
        let name = "coordinates"
        let line = try points(try geometry.list(name, "a list of [lon, lat]"), geometry, name)
        guard line.count >= 2 else {
            throw geometry.refusal(name, "at least two points: a corridor leads somewhere")
        }
        let width = try properties.positive("widthMetres", "the corridor's full width in metres")
        return Corridor(line: line, width: Metres(width))
    }

    private func zone(_ geometry: Fields, _ properties: Fields) throws(IntakeRefusal) -> Zone {
        let role: Zone.Role = try properties.word(
            "role", "\"corridor\" or \(LaneReader.rolesWanted)")
        var limit: Seconds?
        if properties["dwellLimitSeconds"] != nil {
            limit = Seconds(try properties.positive("dwellLimitSeconds", "seconds above 0"))
        }
        return Zone(
            name: try properties.optionalText("name") ?? "\(role.rawValue) \(number)", role: role,
            shape: try shape(geometry, properties), dwellLimit: limit,
            mayOpen: try properties.optionalBool("mayOpen") ?? Self.mayOpen(role))
    }

    /// Where doors are opened for a living: at docks, by an examining officer, on the far side.
    static func mayOpen(_ role: Zone.Role) -> Bool {
        switch role {
        case .plant, .yard, .secondary, .farSide: true
        case .fuel, .checkpoint, .queue, .primary, .restricted: false
        }
    }

    private func shape(_ geometry: Fields, _ properties: Fields) throws(IntakeRefusal) -> Zone.Shape
    {
        let name = "coordinates"
        switch geometry["type"]?.string {
        case "Point":
            let centre = try point(geometry[name] ?? .null, geometry, name)
            let radius = try properties.positive(
                "radiusMetres", "the radius in metres, as this is a Point")
            return .circle(centre: centre, radius: Metres(radius))
        case "Polygon":
            let rings = try geometry.list(name, "a list of rings")
            guard !rings.isEmpty else { throw geometry.refusal(name, "an outer ring") }
            var read: [[Coordinate]] = []
            for (number, ring) in rings.enumerated() {
                read.append(try self.ring(ring, geometry, "\(name)[\(number)]"))
            }
            return .polygon(read)
        default: throw geometry.refusal("type", "\"Polygon\", or \"Point\" with radiusMetres")
        }
    }

    private func ring(
        _ value: JSONValue, _ geometry: Fields, _ name: String
    ) throws(IntakeRefusal) -> [Coordinate] {
        let ring = try points(value.array ?? [], geometry, name)
        guard ring.count >= 4, ring.first == ring.last else {
            throw IntakeRefusal(
                field: geometry.place(name), sent: value.text,
                wanted: "a ring of at least four points that ends where it began")
        }
        return ring
    }

    private func points(
        _ values: [JSONValue], _ geometry: Fields, _ name: String
    ) throws(IntakeRefusal) -> [Coordinate] {
        var points: [Coordinate] = []
        points.reserveCapacity(values.count)
        for (number, value) in values.enumerated() {
            points.append(try point(value, geometry, "\(name)[\(number)]"))
        }
        return points
    }

    private func point(
        _ value: JSONValue, _ geometry: Fields, _ name: String
    ) throws(IntakeRefusal) -> Coordinate {
        let refuse = { (wanted: String) in
            IntakeRefusal(
                field: geometry.place(name), sent: value == .null ? "nothing" : value.text,
                wanted: wanted)
        }
        guard let pair = value.array, pair.count == 2 || pair.count == 3,
            let longitude = pair[0].double, let latitude = pair[1].double
        else { throw refuse("a point as [lon, lat]") }
        let place = Coordinate(longitude: longitude, latitude: latitude)
        if let flaw = IntakeRules.flaw(in: place) { throw refuse(flaw) }
        return place
    }
}
