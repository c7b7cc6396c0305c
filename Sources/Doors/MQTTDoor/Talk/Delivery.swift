import DeviceDoor
import Devices

/// Makes durable what batches of messages say: a device's own in the order in which they came,
/// those of others meanwhile, so that they share the disk's syncs.
struct Delivery {
    private let desk: QueueDesk
    private var statements: [DeviceName: DeviceStatement] = [:]
    /// Each device is complained of once a connection.
    private var complained: Set<DeviceName> = []

    init(_ desk: QueueDesk) { self.desk = desk }

    /// The first messages of the batch that need not come again, up to one that must: a broker
    /// wants its messages acknowledged in the order in which it sent them.
    mutating func settle(_ batch: [Publication]) async -> ArraySlice<Publication> {
        let (order, places) = devices(of: batch)
        var isSettled = [Bool](repeating: true, count: batch.count)
        let shares = order.map { name in
            Share(
                name: name, messages: (places[name] ?? []).map { batch[$0] },
                statement: statements[name], desk: desk)
        }
        for (share, end) in await Self.settle(shares) {
            if statements.count >= desk.limits.devicesMax { statements = [:] }
            statements[share.name] = end.statement
            for place in places[share.name] ?? [] { isSettled[place] = end.isSettled }
            complain(end.complaint, of: share.name)
        }
        return batch[..<(isSettled.firstIndex(of: false) ?? batch.count)]
    }

    /// In the order of their first message, with the places of all.
    private func devices(
        of batch: [Publication]
    ) -> (order: [DeviceName], places: [DeviceName: [Int]]) {
        var order: [DeviceName] = [], places: [DeviceName: [Int]] = [:]
        for (place, message) in batch.enumerated() {
            guard let name = desk.name(of: message.topic) else {
                desk.meter.count(.mqtt) { $0.nameless += 1 }
                continue
            }
            if places[name] == nil { order.append(name) }
            places[name, default: []].append(place)
        }
        return (order, places)
    }

    private static func settle(_ shares: [Share]) async -> [(Share, Share.End)] {
        await withTaskGroup(of: (Share, Share.End).self) { group in
            for share in shares { group.addTask { (share, await share.settle()) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    private mutating func complain(_ complaint: String?, of name: DeviceName) {
        guard let complaint, complained.count < desk.limits.devicesMax,
            complained.insert(name).inserted
        else { return }
        desk.gate.log("Mqtt \(name.identity): \(complaint)")
    }
}
