import Clearance
import DeviceDoor
import Devices
import Engine
import Intake
import JSON
import Ledger
import MemoryStore
import Model
import Runtime
import Synchronization

/// A node with a lane and trips, and the device door's gate to it.
struct SmallNode {
    /// A minute after the messages of `Fixtures/devices/samples.json` were made.
    static let now = Instant(milliseconds: 1_787_407_620_000)
    static let party = PartyID(unchecked: "carrier-a")

    let node: Node
    let found: AsyncStream<[Finding]>
    let trouble = Trouble()

    /// Stands for a node that takes nothing for a while.
    final class Trouble: Sendable {
        private let word = Mutex<DeviceGate.Hindrance?>(nil)
        var hindrance: DeviceGate.Hindrance? { word.withLock { $0 } }
        func set(_ hindrance: DeviceGate.Hindrance?) { word.withLock { $0 = hindrance } }
    }

    init(devices: [String]) async throws {
        let signer = try NoteSigner(
            name: "test/log", seed: [UInt8](repeating: 7, count: NoteSigner.seedLength))
        let recovered = try Recovery.open(
            MemoryStore(), settings: Engine.Settings(policy: PolicyV1(), seed: { _ in 2 }),
            notary: Notary(origin: signer.key.name, signer: signer),
            reader: { _, payload in
                try LineDecoder(now: .distantFuture).submissions(fromLine: payload)[0]
            })
        let (found, out) = AsyncStream.makeStream(of: [Finding].self)
        self.found = found
        node = Node(
            recovered.state, archive: recovered.archive, party: PartyID(unchecked: "garita"),
            clock: { Self.now },
            show: { shown in
                if case .found(let findings) = shown { out.yield(findings) }
            })
        let decoder = LineDecoder(now: Self.now)
        var declared = try decoder.submissions(fromLine: Array(Self.lane.utf8))
        for device in devices {
            declared += try decoder.submissions(fromLine: Array(Self.trip(device).utf8))
        }
        _ = try await node.submit(
            declared,
            from: Sender(
                key: KeyID(unchecked: "test"), party: PartyID(unchecked: "operator"),
                role: .operator_))
    }

    private static let lane = """
        {"type":"FeatureCollection","name":"Otay","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":20000},"geometry":{"type":"LineString","coordinates":\
        [[-117.2,32.5498],[-116.5,32.5498]]}}]}
        """

    private static func trip(_ device: String) -> String {
        """
        {"trip":"T-\(device)","device":"\(device)","departure":"2026-08-22T13:30:00Z",\
        "driver":"D-\(device)","tractor":"TRK-\(device)","trailer":"TRL-\(device)",\
        "carrier":"carrier-a","seals":[{"maker":"ACME","number":"H-\(device)","class":"H"}]}
        """
    }

    /// What `garita serve` does with the closures of its HTTP door.
    func gate(_ roll: DeviceRoll) -> DeviceGate {
        DeviceGate(
            enrolment: { roll[$0] },
            keep: { [node, trouble] lines, sender throws(DeviceGate.Hindrance) in
                if let hindrance = trouble.hindrance { throw hindrance }
                var submissions: [Submission] = []
                for line in lines {
                    guard
                        let read = try? LineDecoder(now: Self.now).submissions(
                            fromLine: line.bytes)
                    else { preconditionFailure("the entrance cannot read \(line.text)") }
                    submissions += read
                }
                guard let fates = try? await node.submit(submissions, from: sender) else {
                    throw .closed
                }
                return fates.map(Self.kept)
            },
            now: { Self.now })
    }

    private static func kept(_ fate: Fate) -> DeviceGate.Kept {
        switch fate {
        case .recorded: .recorded
        case .repeated: .repeated
        case .refused(let refusal): .refused(refusal.advice)
        case .withheld: .refused("withheld")
        }
    }

    func close() async throws { try await node.close() }

    /// Waits until the node has found what is asked for.
    func finds(_ wanted: (Finding) -> Bool) async -> Finding? {
        for await findings in found {
            if let finding = findings.first(where: wanted) { return finding }
        }
        return nil
    }
}

extension DeviceRoll {
    /// Devices of one protocol by their own names, as `names` of the trips.
    static func of(
        _ spoken: DeviceProtocol, _ devices: KeyValuePairs<String, String>, model: String? = nil
    ) throws -> DeviceRoll {
        try DeviceRoll(
            devices.map { identity, device in
                guard let name = DeviceName(spoken, identity) else {
                    preconditionFailure("\(identity) is a device's name")
                }
                return Enrolment(
                    name, device: try DeviceID(device), party: SmallNode.party, model: model,
                    since: SmallNode.now)
            })
    }
}
