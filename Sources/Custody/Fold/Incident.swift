import Model

/// Something the trip's own facts prove by themselves, whatever other trucks did.
struct Incident: Sendable {
    let cause: Finding.Cause
    let severity: Finding.Severity
    let witnesses: [Witness]

    init(_ cause: Finding.Cause, _ severity: Finding.Severity, _ witnesses: Witness...) {
        self.cause = cause
        self.severity = severity
        self.witnesses = witnesses
    }
}

/// The incidents of one trip, in the order in which they happened.
struct Docket: Sendable {
    /// Custody breaks once; what a person reads of a trip is never a hundred findings, and a lock
    /// that flaps all day must not fill the memory.
    static let incidentsMax = 100

    private(set) var incidents: [Incident] = []
    private(set) var leftOut = 0

    mutating func enter(_ incident: Incident) {
        guard incidents.count < Self.incidentsMax else {
            leftOut += 1
            return
        }
        incidents.append(incident)
    }
}
