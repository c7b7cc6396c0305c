import JSON
import Model
import Simulation
import Testing

struct LaneTests {
    // If this failed, the demonstration's lane would be another one than its page describes.
    @Test func theLaneIsAboutTwentyTwoKilometresOfPlausibleStreet() throws {
        let line = try #require(Lane.otay.corridor?.line)
        let length = zip(line, line.dropFirst()).reduce(0) { $0 + metres($1.0, $1.1) }
        #expect((20_000...25_000).contains(length))
        #expect(Set(Lane.otay.zones.map(\.role)).count == Zone.Role.allCases.count - 1)
    }

    // If this failed, trucks would be off the route on their own plant's street.
    @Test func everyPlantReachesTheCorridor() {
        for zone in Lane.otay.zones where zone.role == .plant {
            guard case .circle(let centre, let radius) = zone.shape else {
                Issue.record("\(zone.name) is not a circle")
                continue
            }
            #expect(metresFromCorridor(centre) < radius.value)
        }
    }

    // If this failed, `garita detect` could not read the lane the demonstration hands it.
    @Test func theGeoJSONIsTheDocumentedFormat() throws {
        let text = try JSONValue(parsing: Array(Lane.otay.geoJSON.text.utf8))
        #expect(text["type"] == "FeatureCollection")
        let features = try #require(text["features"]?.array)
        #expect(features.count == Lane.otay.zones.count + 1)
        let corridors = features.filter { $0["properties"]?["role"] == "corridor" }
        #expect(corridors.count == 1)
        #expect(corridors.first?["properties"]?["widthMetres"]?.double == 120)
        for feature in features {
            let geometry = try #require(feature["geometry"])
            let isPoint = geometry["type"] == "Point"
            #expect((feature["properties"]?["radiusMetres"] != nil) == isPoint)
            guard geometry["type"] == "Polygon", let ring = geometry["coordinates"]?.array?[0].array
            else { continue }
            #expect(ring.count >= 4 && ring.first == ring.last)
        }
    }
}
