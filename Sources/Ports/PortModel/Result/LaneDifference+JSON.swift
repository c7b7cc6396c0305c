package import JSON

extension LaneDifference {
    /// Minutes, the other port less the first.
    package var json: JSONValue {
        [
            "meanWaitMinutes": .figure(meanWait.mean),
            "meanWaitStandardError": .figure(meanWait.error),
            "p90WaitMinutes": .figure(p90Wait.mean),
            "p90WaitStandardError": .figure(p90Wait.error),
            "meanCrossingMinutes": .figure(meanCrossing.mean),
            "meanCrossingStandardError": .figure(meanCrossing.error),
            "boothHours": .figure(boothHours),
        ]
    }
}
