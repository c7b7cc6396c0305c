/// Every number the world is made of, with its reason. Nothing here is known to a detector.
///
/// No public record of tampered loads exists, so the thieves' numbers are assumptions: chosen to
/// be hard, not flattering, and stated here so that anyone can disagree with them.
package enum Magnitudes {
    /// Devices report every 15 seconds: the usual setting on a guarded lane.
    package static let pingSeconds = 15.0
    /// How often a load is tampered with on the demonstration's day; real lanes hope for far less.
    package static let demoAttackShare = 0.04
    /// Enough thieves per seed for a recall with two figures.
    package static let benchAttackShare = 0.20

    enum Road {
        /// Plant streets 40, boulevards 60, the mesa road 65, the approach 45 kilometres an hour.
        static func freeSpeed(at progress: Double) -> Double {
            switch progress {
            case ..<4_800: 11
            case ..<14_500: 16.5
            case ..<18_800: 18
            default: 12.5
            }
        }

        /// Rush hours cost a quarter of the speed.
        static func pace(at time: Double) -> Double {
            let hour = time / 3_600
            return rushHours.contains { $0.contains(hour) } ? 0.76 : 1
        }

        static let rushHours = [7.0...9.0, 13.0...14.5, 16.5...18.5]
        /// A crossing every kilometre or two; none at the checkpoint, the pump or the yard.
        static let lightMarks = [
            1_500.0, 3_200, 5_000, 6_300, 7_900, 10_400, 11_700, 13_050, 15_600, 17_100,
        ]
        static let lightCycle = 90.0...160.0
        /// A side street's share: up to 104 seconds of red, and a second cycle is rarely needed.
        static let redShare = 0.35...0.65
        /// Cars ahead at the line start one after another, two seconds apart.
        static let discharge = 2.0...18.0

        static let jamsPerDay = 4...7
        static let jamLength = 500.0...1_500.0
        static let jamSeconds = 1_800.0...4_500.0
        /// Stop-and-go waves roll backwards at about 16 km/h wherever they have been filmed.
        static let waveSpeed = 4.5
        static let wavePeriod = 100.0...230.0
        static let waveStanding = 0.45...0.7
        static let crawl = 4.0
        /// An accident on the lane's streets now and then shuts the road for some minutes.
        static let blockagesPerDay = 0...2
        static let blockageHours = 6.0...19.0
        static let blockageSeconds = 180.0...480.0
        static let queueGrowth = 2.0

        static let closuresPerDay = 0...2
        static let closureLength = 900.0...1_700.0
        static let closureBegins = 5.0...12.0
        static let closureHours = 3.0...6.0
        /// The next parallel street: well outside the corridor.
        static let closureOffset = 220.0...480.0
        static let closureAnnounced = 0.5
        /// A detour order outlasts the works' own estimate by this much.
        static let detourOrderHours = 2.0

        static let canyons = [5_800.0, 11_000.0]
        static let canyonLength = 400.0...800.0

        /// A loaded truck on the flat, metres a second squared.
        static let acceleration = 0.7
        static let braking = 1.3
        static let sideStreetSpeed = 7.0
        /// Drivers differ by a tenth either way.
        static let temper = 0.88...1.06
        /// No trip of 22 km takes longer than this; a world that thinks so is broken.
        static let driveSecondsMax = 43_200.0
    }

    enum Day {
        /// Departures by hour of the local day: two shifts, a dip at the meal, nothing at night.
        static let departures: [Double] = [
            0, 0, 0, 0, 1, 3, 5, 7, 8, 8, 8, 7, 6, 6, 8, 9, 8, 6, 4, 2, 1, 0, 0, 0,
        ]
        /// A truck leaves when the paper says, or up to some minutes after.
        static let departureDelay = 0.0...360.0
        /// The device wakes when the trailer is hitched, and sleeps after the far side yard.
        static let wakeBefore = 600.0
        static let farSideStand = 240.0...600.0
        /// Declared when the load is booked on a truck.
        static let declaredBefore = 2_400.0...5_400.0
        static let sealedBefore = 900.0...1_500.0
        static let inspectedBefore = 3_000.0...5_000.0
        /// On the plant's scale before the doors are sealed, and before an insider reaches the box.
        static let weighedBefore = 2_500.0...2_900.0
    }

    enum Habit {
        static let fuelShare = 0.18
        static let fuelSeconds = 480.0...1_320.0
        static let checkpointShare = 0.35
        static let checkpointSeconds = 60.0...360.0
        static let openingShare = 0.12
        static let openingSeconds = 60.0...240.0
        /// Half of the openings are announced on the device, half by the officer's order.
        static let flaggedOpeningShare = 0.5
        static let orderBefore = 30.0...90.0
        static let orderLasts = 1_800.0
        static let yardShare = 0.7
        static let yardSeconds = 300.0...2_400.0
        /// One flat in about two hundred trips of 22 km on these streets: generous.
        static let flatTyreShare = 0.005
        static let flatTyreSeconds = 600.0...1_200.0
        static let shiftChangeShare = 0.08
        /// A camera takes a B for an 8 once in a hundred seals.
        static let misreadShare = 0.01
        static let sealCheckShare = 0.5
        static let plantScaleShare = 0.35
        static let yardScaleShare = 0.6
        static let motionScaleShare = 0.3
        static let containerShare = 0.2
        static let fastShare = 0.35
        static let tieredShare = 0.7
    }

    enum Equipment {
        /// What trailers carry: door contacts are common, electronic seals are not, a tag that
        /// names the tractor comes with every second tracker.
        static let doorShare = 0.55
        static let electronicSealShare = 0.35
        static let tractorTagShare = 0.5
        /// Trackers that print the last fix again while the wheels stand.
        static let holdShare = 0.3
    }
}
