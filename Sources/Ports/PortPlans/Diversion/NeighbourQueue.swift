/// The queue at a neighbour under its own trucks and the diverted ones, as a fluid.
struct NeighbourQueue {
    /// Hours that a truck arriving in a step waits.
    private(set) var waitHours: [Double] = []
    private(set) var peak = 0.0
    private(set) var truckHours = 0.0

    /// `diverted[step]`: trucks that set out from home in the step, and arrive a drive later.
    init(_ neighbour: Diversion.Neighbour, diverted: [Double]) {
        let perHour = CapacityTable.stepsPerHour
        let drive = Int((neighbour.driveHours * Double(perHour)).rounded())
        let capacity = neighbour.capacityPerHour / Double(perHour)
        var queue = 0.0
        waitHours.reserveCapacity(diverted.count)
        for step in diverted.indices {
            let own = neighbour.usualPerHour[step / perHour % 24] / Double(perHour)
            let guests = step >= drive ? diverted[step - drive] : 0
            queue = max(0, queue + own + guests - capacity)
            peak = max(peak, queue)
            truckHours += queue / Double(perHour)
            waitHours.append(queue / neighbour.capacityPerHour)
        }
    }

    /// As seen from home by a truck that sets out in a step.
    func wait(setOut step: Int, driveHours: Double) -> Double {
        let drive = Int((driveHours * Double(CapacityTable.stepsPerHour)).rounded())
        return waitHours[min(step + drive, waitHours.count - 1)]
    }
}
