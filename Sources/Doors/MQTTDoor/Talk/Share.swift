import DeviceDoor
import Devices
import JSON
import Model

/// One device's messages of a batch: from payloads to facts on disk.
struct Share: Sendable {
    /// What came of it.
    struct End: Sendable {
        /// False when the node took nothing, so that the broker must hand it on again.
        let isSettled: Bool
        let statement: DeviceStatement?
        /// The first thing that was wrong, for the operator.
        let complaint: String?
    }

    let name: DeviceName
    let messages: [Publication]
    let statement: DeviceStatement?
    let desk: QueueDesk

    func settle() async -> End {
        guard let enrolment = await desk.gate.enrolment(name) else { return reject() }
        var statement = statement ?? DeviceStatement(of: enrolment.device, speaking: .mqtt)
        var lines: [JSONValue] = [], complaint: String?
        for message in messages {
            do throws(FrameFlaw) {
                lines += try read(message, enrolment.device, &statement)
                desk.meter.count(.mqtt) { $0.frames += 1 }
            } catch {
                desk.meter.count(.mqtt) { $0.spoilt += 1 }
                complaint = complaint ?? error.advice
            }
        }
        guard let kept = await keep(lines, enrolment.sender) else {
            desk.meter.count(.mqtt) { $0.hindered += 1 }
            return End(isSettled: false, statement: self.statement, complaint: nil)
        }
        desk.meter.count(.mqtt, kept)
        return End(
            isSettled: true, statement: statement,
            complaint: complaint ?? kept.lazy.compactMap(\.refusal).first)
    }

    /// Unacknowledged messages of an unknown device would keep the broker from handing on others'.
    private func reject() -> End {
        desk.meter.count(.mqtt) { $0.strangers += messages.count }
        desk.strangers.note(name, from: desk.address.description, at: desk.gate.now())
        return End(isSettled: true, statement: nil, complaint: nil)
    }

    private func read(
        _ message: Publication, _ device: DeviceID, _ statement: inout DeviceStatement
    ) throws(FrameFlaw) -> [JSONValue] {
        let now = desk.gate.now()
        // What the broker kept for a while was not measured now.
        let isFresh = !message.isRetained && !message.isRepeated
        switch try QueuePayload.read(message.payload, at: isFresh ? now : nil) {
        case .heard(let reception): return statement.lines(reception, heard: now)
        case .lines(let lines, let spoilt):
            desk.meter.count(.mqtt) { $0.spoilt += spoilt }
            return lines.map { Self.naming(device, in: $0) }
        }
    }

    /// A line that names nothing is about the device whose topic it came by.
    private static func naming(_ device: DeviceID, in line: JSONValue) -> JSONValue {
        guard let members = line.members, line["device"] == nil, line["trip"] == nil,
            line["equipment"] == nil
        else { return line }
        return .object([JSONMember("device", .text(device.description))] + members)
    }

    private func keep(_ lines: [JSONValue], _ sender: Sender) async -> [DeviceGate.Kept]? {
        var rest = lines[...], all: [DeviceGate.Kept] = []
        while !rest.isEmpty {
            let some = Array(rest.prefix(desk.limits.batchLines))
            let kept = await desk.gate.keep(some, from: sender, tries: desk.limits.triesMax)
            guard let kept else { return nil }
            all += kept
            rest = rest.dropFirst(some.count)
        }
        return all
    }
}
