import Parcels

/// The parcels of a file, scored through their networks.
struct ParcelWeek {
    /// Without a day of one's own: the last seven of the file are still to be decided on.
    private static let openDays: Int32 = 7

    let parcels: ParcelFile
    let receivers: [UInt32]
    let map: NetworkMap
    let features: NetworkFeatures
    let model: FindModel
    /// Not examined, and from the first open day on.
    let open: [Int]
    let examined: Int
    let found: Int

    init(_ parcels: ParcelFile, _ clusters: ClusterFile, limit: Double, from: Int32?) throws {
        self.parcels = parcels
        receivers = clusters.receivers
        map = NetworkMap(parcels, clusters: clusters.receivers)
        features = NetworkFeatures(
            parcels, clusters: clusters.receivers, senders: clusters.senders, map: map,
            limit: limit)
        let first = from ?? (parcels.days.max() ?? 0) - Self.openDays + 1
        open = (0..<parcels.count).filter {
            parcels.results[$0] == .notExamined && parcels.days[$0] >= first
        }
        examined = parcels.results.count { $0 != .notExamined }
        found = parcels.results.count { $0 == .found }
        guard let model = FindModel(features.rows, results: parcels.results) else {
            throw GiveUp.useless(
                "\(examined) parcels have a result and \(found) of them a find; wanted at least "
                    + "\(FindModel.examinedMin) and \(FindModel.foundMin), and some without. "
                    + "Examine parcels by lot until there are as many.")
        }
        self.model = model
        guard !open.isEmpty else {
            throw GiveUp.useless("no parcel is open: all from that day on have a result")
        }
    }

    func candidates(minutesEach: Double) -> [WeekSelection.Candidate] {
        candidates(minutesEach: minutesEach) { model.probability(features.rows[$0]) }
    }

    func candidates(
        minutesEach: Double, _ probability: (Int) -> Double
    ) -> [WeekSelection.Candidate] {
        open.map { row in
            WeekSelection.Candidate(
                row: row, cluster: receivers[row], network: map.networks[Int(receivers[row])],
                probability: probability(row),
                minutes: parcels.minutes.isEmpty ? minutesEach : parcels.minutes[row])
        }
    }
}
