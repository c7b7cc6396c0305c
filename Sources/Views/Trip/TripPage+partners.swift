import Model

extension TripPage {
    /// The story as a partner of the load is told it. A report that stands there only because a
    /// decision rests on it would say that something was decided, and when.
    package func timeline(whole: Bool) -> [TimelineEntry] {
        guard !whole else { return timeline }
        let found = Set(findings.flatMap(\.evidence))
        return timeline.filter {
            $0.isForPartners && (!$0.saysOnlyWhere || found.contains($0.index))
        }
    }
}

extension TimelineEntry {
    fileprivate var saysOnlyWhere: Bool {
        guard case .position(let position) = event else { return false }
        return position.door != .open && (position.seal ?? .intact) == .intact
    }
}
