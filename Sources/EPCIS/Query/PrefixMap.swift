package import JSON

/// What the prefixes of names stand for, where an event or a query was taken out of its document.
package struct PrefixMap: Hashable, Sendable {
    private var declared: [String: String]
    /// A context of somebody's own was named by its address: a prefix may come from there, and none
    /// can be called undeclared.
    private var isOpen = false

    /// Ours, which stands for the same address in every document; see docs/formats/events.md.
    package static let lane = "https://lane.example.org/voc/"

    /// An event's context is looked through once; the longest public one has some hundred terms.
    private static let declaredMax = 256

    package init() {
        declared = ["lane": Self.lane]
        for entry in Prefixes.standard {
            declared["\(entry.prefix)"] = "\(entry.address)"
        }
    }

    /// Adds what an `@context` declares: an object, or a list with objects in it.
    package mutating func enter(_ context: JSONValue?) {
        for part in context?.array ?? [context].compactMap({ $0 }) {
            if let address = part.string, !address.hasSuffix("epcis-context.jsonld") {
                isOpen = true
            }
            for member in part.members ?? [] where declared.count < Self.declaredMax {
                let address = member.value.string ?? member.value["@id"]?.string
                if let address { declared[member.name] = address }
            }
        }
    }

    /// Adds one prefix, as a `GS1-Extensions` header has it.
    package mutating func enter(_ prefix: String, _ address: String) {
        if declared.count < Self.declaredMax { declared[prefix] = address }
    }

    /// The prefix of a name or word that stands for nothing here; nil where all is well.
    package func undeclared(_ name: String) -> String? {
        guard !isOpen, let colon = name.firstIndex(of: ":") else { return nil }
        let prefix = String(name[..<colon])
        let isAddress = name[name.index(after: colon)...].hasPrefix("//")
        guard !isAddress, declared[prefix] == nil, !Prefixes.isScheme(prefix) else { return nil }
        return prefix
    }

    /// A name or word with its prefix written out; what has none, or an unknown one, as it is.
    package func expanded(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        let rest = name[name.index(after: colon)...]
        guard !rest.hasPrefix("//"), let address = declared[String(name[..<colon])] else {
            return name
        }
        return address + rest
    }
}
