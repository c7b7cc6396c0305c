package import Model

/// A zone's shape on the lane's plane, with the test that defines what *inside* means.
///
/// Inside a polygon: an odd number of its sides, holes included, lies to the east. So a place on
/// a western or southern side belongs to the zone and one on an eastern or northern side does not,
/// and of two zones that share a side exactly one owns each place on it. A circle owns its rim.
package struct FlatZone: Sendable {
    enum Outline: Sendable {
        case edges([FlatEdge])
        case circle(centre: Flat, radius: Double)
    }

    let outline: Outline
    let box: FlatBox
    package let area: Double

    package init(_ shape: Zone.Shape, on plane: Plane) {
        switch shape {
        case .polygon(let rings): self.init(rings: rings.map { $0.map(plane.flat) })
        case .circle(let centre, let radius):
            self.init(centre: plane.flat(centre), radius: radius.value)
        }
    }

    /// The outer ring first, then holes. A ring that is not closed is closed here.
    package init(rings: [[Flat]]) {
        var edges: [FlatEdge] = [], box = FlatBox(), area = 0.0
        for (place, ring) in rings.enumerated() {
            guard var last = ring.last else { continue }
            var doubled = 0.0
            for corner in ring {
                if corner != last { edges.append(FlatEdge(last, corner)) }
                doubled += last.x * corner.y - corner.x * last.y
                box.include(corner)
                last = corner
            }
            area += (place == 0 ? 1 : -1) * abs(doubled) / 2
        }
        outline = .edges(edges)
        self.box = box
        self.area = area
    }

    package init(centre: Flat, radius: Double) {
        precondition(radius >= 0, "a circle's radius was checked at the door")
        outline = .circle(centre: centre, radius: radius)
        var box = FlatBox()
        box.include(Flat(x: centre.x - radius, y: centre.y - radius))
        box.include(Flat(x: centre.x + radius, y: centre.y + radius))
        self.box = box
        area = .pi * radius * radius
    }

    package func contains(_ point: Flat) -> Bool {
        switch outline {
        case .edges(let edges):
            edges.reduce(false) { $0 != $1.isCrossed(eastOf: point) }
        case .circle(let centre, let radius):
            point.squaredDistance(to: centre) <= radius * radius
        }
    }

    /// True when the straight way from `a` to `b` meets the fence itself.
    package func isFenceMet(from a: Flat, to b: Flat) -> Bool {
        switch outline {
        case .edges(let edges): return edges.contains { $0.meets(a, b) }
        case .circle(let centre, let radius):
            let far = max(a.squaredDistance(to: centre), b.squaredDistance(to: centre))
            let near = FlatSegment(a, b).nearest(to: centre).squaredDistance(to: centre)
            return near <= radius * radius && far >= radius * radius
        }
    }
}
