/// One class of trucks with its own queue and its own primary booths.
package struct ApproachLane: Hashable, Sendable {
    package let name: String
    /// Of all trucks, 0 to 1.
    package let share: Double
    package var booths: CapacityPlan
    /// How many booths the port has for this class; nil where nobody said.
    package let boothsMax: Int?
    package let service: ServiceTime
    /// Shares sent to the scanner and straight to a dock; the others go to the exit.
    package let scanShare: Double
    package let dockShare: Double

    package init(
        name: String, share: Double, booths: CapacityPlan, boothsMax: Int? = nil,
        service: ServiceTime, scanShare: Double = 0, dockShare: Double = 0
    ) {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        precondition(scanShare >= 0 && dockShare >= 0, "shares are not negative")
        precondition(scanShare + dockShare <= 1 + 1e-9, "a truck goes one way")
        self.name = name
        self.share = share
        self.booths = booths
        self.boothsMax = boothsMax
        self.service = service
        self.scanShare = scanShare
        self.dockShare = dockShare
    }
}
