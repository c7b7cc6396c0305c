/// What a thief does to a load. The order is the order of `Magnitudes.Theft.weights`.
package enum Attack: String, Hashable, Sendable, CaseIterable {
    case stopAndLoad, detourAndLoad, jammingThenLoading, spoofedTrack, queueLoading
    case tractorSwap, trailerSwap, sealClone, insiderLoading
}

/// What innocent people, machines and streets do that looks like an attack.
package enum Confounder: String, Hashable, Sendable, CaseIterable {
    case trafficLight, congestion, fuelStop, checkpoint, checkpointOpening, coverageGap
    case canyonNoise, roadWorks, flatTyre, shiftChange, reboot, lowBattery, sealFault, doorBounce
    case misreadSeal
}

/// Who on the lane is in a position to notice an attack at all.
package enum Sight: String, Hashable, Sendable, CaseIterable {
    /// A tracker, door contact or electronic seal on the load itself.
    case truck
    /// Somebody at a gate who reads a plate or a seal.
    case gate
    /// Two honest scales, one before and one after.
    case scale
    /// No sensor and no gate: only opening the box would show it.
    case nothing
}
