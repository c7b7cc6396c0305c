extension ResumptionScenario {
    /// The same scenario, its waits judged for trucks that arrive so many hours from the first change
    /// on.
    package func judged(forHours hours: Double) -> ResumptionScenario {
        ResumptionScenario(
            name: name, port: port, days: days, pooling: pooling, classes: classes,
            changes: changes, surges: surges, diversion: diversion, suppressed: suppressed,
            windowHours: hours)
    }
}
