import JSON
import PortModel
import Waits

/// The roster of `port wait`, in any form in which a port's people have one: what `Waits` reads, a
/// port's own form, or what `port staff` and `port simulate` said of one.
enum RosterFile {
    /// By an officer at a booth, hour by hour: as the shifts fill the booths, as they are needed, as
    /// they were simulated.
    private static let hourly = ["coveredBooths", "booths", "boothsByHour"]

    static func read(_ path: String) throws -> Roster {
        let bytes = Array(try WholeFile.read(path))
        // What is no JSON is CSV, or refused with the other forms.
        guard let value = try? JSONValue(parsing: bytes) else { return try plain(bytes, path) }
        if value["lanes"] != nil { return try roster(port: value, path) }
        guard (value.members ?? []).contains(where: { hours($0.value) != nil }) else {
            return try plain(bytes, path)
        }
        return try roster(results: value, path)
    }

    private static func plain(_ bytes: [UInt8], _ path: String) throws -> Roster {
        do throws(ReadFlaw) { return try Roster(file: bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }

    private static func roster(port value: JSONValue, _ path: String) throws -> Roster {
        let port: PortOfEntry
        do throws(PortFlaw) { port = try PortOfEntry(reading: value) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
        return try roster(
            port.lanes.map { Lane(name: $0.name, booths: $0.booths, service: $0.service.mean) },
            path)
    }

    /// A result has a member for each lane, under the lane's name.
    private static func roster(results value: JSONValue, _ path: String) throws -> Roster {
        let lanes = try (value.members ?? []).compactMap { member -> Lane? in
            guard let (name, list) = hours(member.value) else { return nil }
            let place = "\(member.name).\(name)"
            if let mean = list.array?.first(where: { $0.int == nil && $0.double != nil }) {
                throw GiveUp.useless(
                    "\(path): \(place): \(mean.quoted) booths are the mean of an hour in which one "
                        + "opens or closes; give the port's own form, which says when.")
            }
            do throws(PortFlaw) {
                let plan = try RosterForm(list, at: place).plan(.nextDay)
                return Lane(
                    name: member.name, booths: plan,
                    service: member.value["serviceSeconds"]?.double)
            } catch { throw GiveUp.useless("\(path): \(error.advice)") }
        }
        return try roster(lanes, path)
    }

    private static func hours(_ result: JSONValue) -> (name: String, list: JSONValue)? {
        hourly.lazy.compactMap { name in
            result[name].map { (name: name, list: $0) }
        }.first
    }

    /// A lane of any of these files.
    private struct Lane {
        let name: String
        let booths: CapacityPlan
        /// Mean seconds at a booth; nil where the file does not say.
        let service: Double?
    }

    private static func roster(_ lanes: [Lane], _ path: String) throws -> Roster {
        var shifts: [Roster.Shift] = [], service = Roster.usualService
        for lane in lanes {
            guard let kind = LaneClass(name: lane.name) else {
                Terminal.complain(
                    "\(path): lane \(lane.name) is neither standard nor fast; its booths are left out."
                )
                continue
            }
            guard !shifts.contains(where: { $0.lane == kind }) else {
                throw GiveUp.useless("\(path): two lanes are \(kind.name) ones; keep one of them.")
            }
            shifts += self.shifts(of: kind, lane.booths)
            if let mean = lane.service, mean > 0 { service[kind.rawValue] = mean }
        }
        guard !shifts.isEmpty else {
            let names = lanes.map(\.name).joined(separator: ", ")
            throw GiveUp.useless(
                "\(path): no lane is called standard or fast, but \(names); waits are told of these two."
            )
        }
        return Roster(shifts: shifts, service: service)
    }

    private static func shifts(of lane: LaneClass, _ plan: CapacityPlan) -> [Roster.Shift] {
        let ends = plan.starts.dropFirst() + [CapacityPlan.daySeconds]
        return zip(zip(plan.starts, ends), plan.open).map { span, open in
            Roster.Shift(from: span.0, to: span.1, lane: lane, open: open)
        }
    }
}
