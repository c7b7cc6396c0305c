import Model

/// Finds inspections that failed, and those the lane asks for that nobody recorded.
struct InspectionDetector: Sendable {
    private var isRecorded = false

    mutating func observe(_ inspection: Inspection, _ witness: Witness) -> Incident? {
        isRecorded = true
        guard !inspection.passed else { return nil }
        // A worn tyre on a checklist is put right at the dock; what an authority finds is not.
        let severity: Finding.Severity = inspection.authority == nil ? .warning : .alarm
        return Incident(.inspectionFailed(points: inspection.failedPoints), severity, witness)
    }

    func findings(_ inquiry: Inquiry) -> [Finding] {
        guard inquiry.map.lane.requiresInspection, !isRecorded,
            inquiry.now > inquiry.trip.departure
        else { return [] }
        let departure = inquiry.trip.departure
        return [inquiry.finding(.inspectionMissing, .warning, at: departure, known: departure, [])]
    }
}
