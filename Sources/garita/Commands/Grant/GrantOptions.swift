import ArgumentParser
import Foundation
import JSON
import Model

/// To whom sight is given, of what, and by whom: what names a grant.
struct GrantOptions: ParsableArguments {
    @Option(help: "The party that may see.") var to: String
    @Option(help: "One trip; all of the grantor's loads when left out.") var trip: String?
    @Option(help: "Whose loads; only an operator's key names another than its own party.")
    var from: String?
    @Option(help: "The grantor's own name for the grant; made of --to and --trip when left out.")
    var matter: String?
    @Option(help: "Where the node is.") var url = "http://127.0.0.1:8480"
    @Option(help: "A key of the grantor or of an operator; GARITA_KEY when left out.")
    var key: String?

    func validate() throws {
        guard url.hasPrefix("http"), URL(string: url) != nil else {
            throw ValidationError("--url wants an address such as http://127.0.0.1:8480.")
        }
    }

    /// The statement, at a moment, with what its kind adds to the record.
    func line(at now: Instant, _ more: [JSONMember]) -> JSONValue {
        let named = [("to", to), ("from", from), ("trip", trip)].compactMap { name, text in
            text.map { JSONMember(name, .text($0)) }
        }
        let name = matter ?? ownName
        return [
            "room": "grant", "matter": .text(name), "at": .text(now.rfc3339),
            "record": .object(named + more),
        ]
    }

    /// The party and, behind the first full stop, the trip; so a party's own are written otherwise.
    private var ownName: String {
        let party = to.replacingOccurrences(of: "%", with: "%25")
            .replacingOccurrences(of: ".", with: "%2E")
        return trip.map { "\(party).\($0)" } ?? party
    }

    var node: NodeTalk {
        get throws {
            guard let key = key ?? ProcessInfo.processInfo.environment["GARITA_KEY"],
                let url = URL(string: url)
            else {
                throw ValidationError("A key is missing: --key, or GARITA_KEY in the environment.")
            }
            return NodeTalk(url: url, key: key)
        }
    }

    /// What was granted, as a sentence has it.
    var subject: String {
        let whose = from.map { " of \($0)" } ?? ""
        return trip.map { "trip \($0)" } ?? "all loads\(whose)"
    }
}
