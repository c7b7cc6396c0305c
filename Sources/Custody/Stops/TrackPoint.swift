package import Model

/// One report of a track that is judged alone, without a lane around it.
package struct TrackPoint: Hashable, Sendable {
    package let at: Instant
    package let point: Flat

    package init(at: Instant, point: Flat) {
        self.at = at
        self.point = point
    }
}
