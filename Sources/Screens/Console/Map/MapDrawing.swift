import API
import Model
import Views

/// The lane as our own drawing: no tiles, nobody else's server. Streets between are left out, and
/// the picture is the same on every machine.
struct MapDrawing {
    /// What a browser moves about without a stutter; the table has the rest.
    static let trucksMax = 1_500

    let lane: Lane
    let look: Look
    private let projection: Projection

    init?(_ lane: Lane, _ look: Look) {
        let corners = lane.zones.flatMap(\.corners) + (lane.corridor?.line ?? [])
        guard let projection = Projection(around: corners) else { return nil }
        self.lane = lane
        self.look = look
        self.projection = projection
    }

    func html(trucks: [TripRow] = [], track: [TrailPoint] = [], findings: [Finding] = []) -> HTML {
        let box = "0 0 \(round(Projection.width)) \(round(projection.height))"
        return """
            <div class="map" data-west="\(number(projection.west))" data-north="\(number(projection.north))"
             data-scale="\(number(projection.scale))" data-squeeze="\(number(projection.squeeze))">
            <svg viewBox="\(box)" role="img" aria-label="\(lane.name)" tabindex="0">
            \(corridor)\(lane.zones.map(shape))\(trail(track))
            <g id="trucks">\(trucks.prefix(Self.trucksMax).map(truck))</g>
            \(marks(findings, on: track))\(ends(track))<g class="labels">\(labels)</g></svg>
            <div class="zoom" hidden><button type="button" data-zoom="in" aria-label="\(look.words.zoomIn)">+</button>
            <button type="button" data-zoom="out" aria-label="\(look.words.zoomOut)">−</button>
            <button type="button" data-zoom="all" aria-label="\(look.words.zoomAll)">⤢</button></div>
            </div>
            """
    }

    private var corridor: HTML {
        guard let corridor = lane.corridor else { return .none }
        let path = path(corridor.line)
        let width = number(max(3, projection.length(corridor.width)))
        return """
            <path class="corridor" d="\(path)" stroke-width="\(width)"/><path class="road" d="\(path)"/>
            """
    }

    private func shape(_ zone: Zone) -> HTML {
        let name = "\(zone.name) · \(zone.role.name(in: look.language))"
        switch zone.shape {
        case .polygon(let rings):
            let outline = rings.map { path($0) + "Z" }.joined()
            return
                "<path class=\"zone \(zone.role.rawValue)\" d=\"\(outline)\"><title>\(name)</title></path>\n"
        case .circle(let centre, let radius):
            let (x, y) = projection.point(centre)
            let size = number(max(3, projection.length(radius)))
            return """
                <circle class="zone \(zone.role.rawValue)" cx="\(number(x))" cy="\(number(y))" r="\(size)"><title>\(name)</title></circle>

                """
        }
    }

    private func truck(_ row: TripRow) -> HTML {
        guard let place = row.place, row.status != .crossed else { return .none }
        let (x, y) = projection.point(place)
        let sign = TruckSign(row)
        return """
            <a href="/trips/\(row.trip.inPath)" data-trip="\(row.trip.description)" tabindex="-1" transform="translate(\(number(x)) \(number(y)))"><use class="truck \(sign.rawValue)" href="#t-\(sign.rawValue)"/><title>\(row.trip.description)</title></a>

            """
    }

    private func trail(_ track: [TrailPoint]) -> HTML {
        guard track.count > 1 else { return .none }
        return "<path class=\"trail\" d=\"\(path(track.map(\.place)))\"/>"
    }

    private func ends(_ track: [TrailPoint]) -> HTML {
        guard let last = track.last else { return .none }
        let (x, y) = projection.point(last.place)
        return """
            <g transform="translate(\(number(x)) \(number(y)))"><use class="truck here" href="#t-here"/></g>
            """
    }

    /// An alarm is drawn where the load was when it happened.
    private func marks(_ findings: [Finding], on track: [TrailPoint]) -> HTML {
        let alarms = findings.filter { $0.severity == .alarm }
        let drawn = alarms.compactMap { alarm -> HTML? in
            guard let spot = track.last(where: { $0.at <= alarm.at }) ?? track.first else {
                return nil
            }
            let (x, y) = projection.point(spot.place)
            return """
                <g transform="translate(\(number(x)) \(number(y)))"><use class="truck fallen" href="#t-fallen"/><title>\(alarm.kind.name(in: look.language))</title></g>
                """
        }
        return "\(drawn)"
    }

    /// Names are set from the most telling zone down, each where it covers neither another name nor
    /// another zone's sign; one that finds no such place waits until the reader comes closer.
    private var labels: HTML {
        var taken: [LabelBox] = []
        let spots = lane.zones.map { projection.point($0.middle) }
        let ranked = lane.zones.indices.sorted {
            lane.zones[$0].role.telling > lane.zones[$1].role.telling
        }
        let texts = ranked.map { place -> HTML in
            let zone = lane.zones[place]
            let (x, y) = spots[place]
            let others = spots.indices.filter { $0 != place }.map { spots[$0] }
            let boxes = LabelBox.Side.allCases.map {
                LabelBox(x: x, y: y, letters: zone.name.count, side: $0)
            }
            let free = boxes.first { box in
                box.isInside(height: projection.height) && !taken.contains { $0.meets(box) }
                    && !others.contains { box.covers(x: $0.x, y: $0.y) }
            }
            if let free { taken.append(free) }
            let side = free?.side ?? (boxes[0].isInside(height: projection.height) ? .right : .left)
            return """
                <g transform="translate(\(number(x)) \(number(y)))"><text class="\(free == nil ? "close" : "main") \(side.rawValue)" dx="\(side.shift.x)" dy="\(side.shift.y)">\(zone.name)</text></g>
                """
        }
        return "\(texts)"
    }

    private func path(_ line: [Coordinate]) -> String {
        line.enumerated().map { place, corner in
            let (x, y) = projection.point(corner)
            return "\(place == 0 ? "M" : "L")\(number(x)) \(number(y))"
        }.joined()
    }

    /// Three decimals are a few centimetres on the ground at most; degrees get six.
    private func number(_ value: Double) -> String {
        let rounded = (value * 1e6).rounded() / 1e6
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }

    private func round(_ value: Double) -> Int { Int(value.rounded()) }
}
