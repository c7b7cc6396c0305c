package import JSON
package import Model

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
        guard !current.isKnown, let last = current.last else {
            return PortPicture(now: current, before: nil)
        }
        let before = waits(at: last, offset: offset(last), said: said)
        return PortPicture(now: current, before: before.isKnown ? before : nil)
    }
}
