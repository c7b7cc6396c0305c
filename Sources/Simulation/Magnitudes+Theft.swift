extension Magnitudes {
    enum Theft {
        /// Opening, handing in a hundred packages of a kilogram and closing takes two people
        /// three and a half minutes at best; nobody dares to stay much beyond ten.
        static let standSeconds = 210.0...660.0
        /// Behind a warehouse door there is more time.
        static let warehouseSeconds = 270.0...900.0
        static let warehouseDepth = 260.0...800.0
        static let warehouseSpan = 500.0...1_100.0
        /// Unhitching, backing in, coupling the air lines.
        static let swapSeconds = 300.0...660.0
        /// Hands reach the doors this long after the wheels stop, and leave before they turn.
        static let reachSeconds = 25.0...70.0
        static let leaveSeconds = 15.0...40.0
        /// Thieves who take the hinges off and touch neither contact nor cable.
        static let stealthShare = 0.1
        static let load = 60.0...400.0
        /// A hole in coverage that hides the deed and is flushed when it ends.
        static let hiddenShare = 0.2
        static let hiddenBefore = 45.0...120.0
        /// Long enough to hide the longest deed: with it, flushes are 10 minutes late and more.
        static let hiddenAfter = 60.0...300.0

        /// The jammer goes on before the truck slows, or as it stands, and off after it rolls, or
        /// just before.
        static let jamBefore = 0.0...150.0
        static let jamAfter = 0.0...120.0
        /// A strong jammer silences the modem too; a weak one only the satellites.
        static let jamSilentShare = 0.4
        static let jamBufferedShare = 0.25

        static let spoofBefore = 20.0...60.0
        static let spoofAfter = 20.0...60.0
        static let spoofSpeed = 8.0...11.0
        /// A program that adds noise to the false track: harder to tell by its cleanness.
        static let spoofNoisyShare = 0.4
        static let spoofCleanNoise = 0.15
        static let spoofNoise = 2.5

        /// In the queue nobody can stay long without a horn behind.
        static let queueSeconds = 150.0...420.0
        /// Share of loadings in the queue where the truck lets the others go ahead.
        static let queueHoldShare = 0.5
        static let queueWaitMin = 420.0

        /// How often each attack is tried, in the order of `Attack.allCases`: the simple ones
        /// most. Every kind comes often enough to be measured in 20 seeds.
        static let weights = [0.22, 0.16, 0.13, 0.12, 0.13, 0.07, 0.06, 0.06, 0.05]
        /// The swap and the cloned seal are done in the yard as often as on the street.
        static let yardShare = 0.5
    }

    enum Fault {
        /// AR(1) noise of an open-sky receiver: 3 to 5 m, forgotten in about a minute.
        static let noise = 3.0...5.0
        static let memorySeconds = 60.0
        static let speedNoise = 0.25
        static let courseNoise = 3.0
        static let accuracy = 3.5...9.0
        static let canyonShare = 0.3
        static let canyonDrift = 30.0...100.0
        static let canyonAccuracy = 25.0...80.0
        /// A reflection is held for some fixes, then jumps to the next wall.
        static let canyonHold = 2...6

        static let gapShare = 0.12
        static let gapSeconds = 120.0...780.0
        static let gapScrambledShare = 0.35
        static let gapLostShare = 0.15
        /// A modem flushes about four buffered records a second.
        static let flushStep = 0.25
        static let latency = 0.8...4.0
        static let lateShare = 0.01
        static let lateSeconds = 20.0...90.0
        static let repeatShare = 0.01
        static let repeatAfter = 1.0...40.0

        static let rebootShare = 0.03
        static let rebootSeconds = 60.0...120.0
        /// The first fixes after a cold start are this far off.
        static let coldStart = 15.0...50.0
        static let lowBatteryShare = 0.01
        static let lowBatteryEvery = 4
        static let sealFaultShare = 0.006
        static let sealFaultSeconds = 30.0...300.0
        /// A loose magnet: open for a second or two, closed again.
        static let bounceShare = 0.01
        static let bounceSeconds = 0.8...3.0
    }

    enum Port {
        /// Trucks without a tracker of ours that share the queue, each day.
        static let others = 1_600
        static let othersLag = 4_500.0
        /// Means and spreads of a booth's service, seconds: the reference port of the ports sheet.
        static let standardService = (mean: 75.0, variation: 0.7)
        static let fastService = (mean: 45.0, variation: 0.5)
        /// How full each booth is planned to be: a little too full, so that queues grow at the
        /// peaks and drain between them. FAST is promised a short wait and planned with slack.
        static let plannedStandard = 1.06
        static let plannedFast = 0.95
        /// The port's promise for standard trucks, and who keeps it when the plan was wrong.
        static let reliefSeconds = 3_000.0
        static let reserveBooths = 2
        static let approachSpeed = 8.0
        static let creepSpeed = 4.0
        /// A file without a booth at its head does not exist: each class has as many booths open
        /// as it has files, at least.
        static let standardFiles = 2
        static let fastFiles = 1
        static func files(isFast: Bool) -> Int { isFast ? fastFiles : standardFiles }
        static let slot = 22.0
        static let fileSpacing = 4.5
        /// Most drivers close up as soon as a slot is free. One in four waits for a second; whoever
        /// leaves room for more finds a truck of another file in it.
        static let idleShare = 0.25
        static let secondaryStandard = 0.14
        static let secondaryFast = 0.04
        static let secondarySeconds = 900.0...3_000.0
    }

    enum Scale {
        static let tractor = 8_200.0
        static let trailer = 6_500.0
        static let cargo = 6_000.0...19_000.0
        /// A static pair differs by 37 kg at 80,000 lb (fuel, driver and rain included): 26 each.
        static let staticSigma = 26.0
        /// A Type III scale in motion promises 6 % in 95 cases of 100: 1,111 kg at 80,000 lb.
        static let motionSigmaShare = 0.0306
        /// The smallest load a static pair sees in nine cases of ten at one false in a hundred.
        static let seenFrom = 134.0
    }
}
