extension TripRow {
    /// Whether a partner of the load sees the same in both: where it is and how custody stands, not
    /// what was decided.
    package func looksTheSame(toPartners other: TripRow) -> Bool {
        trip == other.trip && status == other.status && custody == other.custody
            && findings == other.findings && alarms == other.alarms && exposure == other.exposure
            && place == other.place && placed == other.placed && lastHeard == other.lastHeard
            && queued == other.queued && atPrimary == other.atPrimary && crossed == other.crossed
            && departure == other.departure && tractor == other.tractor && trailer == other.trailer
    }
}
