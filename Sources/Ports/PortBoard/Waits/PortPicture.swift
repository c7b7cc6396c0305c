package import JSON
package import Model
import Waits

/// The port now; and where nothing can be said of now, the last moment of which something could.
package struct PortPicture: Sendable {
    package let now: PortWaits
    /// nil while `now` is known, or nothing ever was.
    package let before: PortWaits?

    /// The newer of both that says something.
    package var known: PortWaits? { now.isKnown ? now : before }

    package var json: JSONValue {
        guard case .object(let members) = now.json else { return now.json }
        return .object(members + [JSONMember("lastKnown", before?.json ?? nil)])
    }
}

extension PortBoard {
    /// - Parameter offset: seconds to add to UTC for the port's own clock, at a moment.
    package func picture(
        at now: Instant, said: WaitSegment? = nil, offset: (Instant) -> Seconds
    ) -> PortPicture {
        let current = waits(at: now, offset: offset(now), said: said)
        guard !current.isKnown else { return PortPicture(now: current, before: nil) }
        for moment in lastMoments(before: now).prefix(Self.momentsTried) {
            let before = waits(at: moment, offset: offset(moment), said: said)
            if before.isKnown { return PortPicture(now: current, before: before) }
        }
        return PortPicture(now: current, before: nil)
    }

    /// Trucks that waited too differently from each other give no figure; then an earlier moment
    /// may. Each costs the estimates of a day.
    private static let momentsTried = 12

    /// The moments at which enough trucks of a lane had reached primary lately to say something, the
    /// newest first. A truck or two that came later do not hide them.
    private func lastMoments(before now: Instant) -> [Instant] {
        LaneClass.allCases.flatMap { lane -> [Instant] in
            let times = primaryTimes(lane, until: now)
            let back = ExperiencedWait.trucksLeast - 1
            return zip(times.dropFirst(back), times).filter { last, first in
                (last - first).value <= ExperiencedWait.windowSeconds
            }.map(\.0)
        }.sorted(by: >)
    }
}
