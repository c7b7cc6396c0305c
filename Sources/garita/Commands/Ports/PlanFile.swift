import Foundation
import JSON

/// A plan named on the command line. Where it names a port by a file, the port is put in its place:
/// one description of a port serves many plans.
enum PlanFile {
    /// A plan with its ports written out is a few kilobytes.
    private static let bytesMax = 1_048_576

    static func read(_ path: String, ports: [String]) throws -> JSONValue {
        let plan = try value(path)
        guard let members = plan.members else { return plan }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return .object(
            try members.map { member in
                guard ports.contains(member.name), let name = member.value.string else {
                    return member
                }
                return JSONMember(member.name, try value(place(name, in: folder)))
            })
    }

    private static func place(_ name: String, in folder: URL) -> String {
        name.hasPrefix("/") ? name : folder.appendingPathComponent(name).path
    }

    private static func value(_ path: String) throws -> JSONValue {
        let bytes = Array(try WholeFile.read(path))
        guard bytes.count <= bytesMax else {
            throw GiveUp.useless(
                "\(path) has \(bytes.count) bytes; such a file has at most \(bytesMax).")
        }
        do { return try JSONValue(parsing: bytes) } catch {
            throw GiveUp.useless("\(path): It is not JSON: \(error.advice).")
        }
    }
}
