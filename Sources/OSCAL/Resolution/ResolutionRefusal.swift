/// Why a profile cannot be resolved: in which document, where in it, and what to do.
package struct ResolutionRefusal: Error, Hashable, Sendable {
    package enum Problem: Hashable, Sendable {
        case notJSON(String)
        case shape(wanted: String)
        case otherModel(String)
        case noImports
        case circular([Address])
        case unknownResource(String)
        case unreadableResource(String)
        case remote(String)
        case tooManyDocuments(max: Int)
        case tooDeep(max: Int)
        case tooManyControls(max: Int)
        case otherMajor(String)
    }

    package let document: Address
    package let line: Int?
    /// A JSON pointer; empty where the whole document is meant.
    package let pointer: String
    package let problem: Problem

    package var advice: String {
        let line = line.map { " line \($0)" } ?? ""
        return "\(document)\(line)\(pointer.isEmpty ? "" : ", \(pointer)"): \(problem.sentence)"
    }
}

extension ResolutionRefusal.Problem {
    var sentence: String {
        switch self {
        case .notJSON(let advice): advice
        case .shape(let wanted):
            "wanted \(wanted); `garita oscal validate` tells all that is wrong with the file"
        case .otherModel(let model):
            "found \(model); wanted a profile, or a catalog to import"
        case .noImports: "the profile imports nothing, so there is nothing to resolve"
        case .circular(let trail):
            "a profile comes back to itself: \(trail.map(\.name).joined(separator: " → ")). "
                + "Import the catalog that was meant instead"
        case .unknownResource(let uuid):
            "no resource in back-matter has the uuid \(uuid); add it, with an rlink to the file"
        case .unreadableResource(let uuid):
            "the resource \(uuid) has no rlink to a JSON document; add one, or convert the file"
        case .remote(let href):
            "\(href) is not on this machine and nothing is fetched; save it and say "
                + "--import '\(href)=FILE'"
        case .tooManyDocuments(let max): "over \(max) documents are imported; merge some first"
        case .tooDeep(let max): "profiles import each other over \(max) deep; resolve one first"
        case .tooManyControls(let max):
            "over \(max) controls would come out; one catalog is imported again and again"
        case .otherMajor(let version):
            "oscal-version \(version) is of another major version than 1; convert the document"
        }
    }
}
