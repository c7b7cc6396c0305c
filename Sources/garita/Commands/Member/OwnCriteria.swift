import Filings
import Foundation
import JSON
import Membership
import OSCAL

/// Criteria that somebody brings along in files: checked, resolved, and put beside ours.
struct OwnCriteria {
    let shelf: CriteriaShelf

    /// The one kind of member of a catalog without profiles.
    private static let everybody = "member"
    /// A catalog that is wrong everywhere is told by `oscal validate`.
    private static let flawsMax = 3

    init(_ file: String, profiles: [String], mapping: String?) throws {
        let json = try Self.document(file, "catalog")
        let catalog = try Self.made(file) { try Catalog(json) }
        let name = Self.name(json, "programme", file).uppercased()
        let own = OwnProgramme(catalog, name: name)
        let kinds = try profiles.map { try Self.profile($0, of: name, catalog: file) }
        try Self.demandDifferent(kinds)
        let whole = OwnProgramme.profile(
            catalog, of: name, entity: Self.everybody, title: Self.title(json) ?? name)
        let counterparts = try mapping.map { path in
            let map = try Self.made(path) { try ControlMapping(try Self.read(path)) }
            return own.counterparts(by: map)
        }
        shelf = MemberShelf.shipped.adding(
            kinds.isEmpty ? [whole] : kinds, counterparts: counterparts ?? [])
        if MemberShelf.shipped.programmes.contains(name) {
            Terminal.complain("\(name) is taken from \(file), in place of ours")
        }
    }

    private static func demandDifferent(_ kinds: [EntityProfile]) throws {
        var met: Set<String> = []
        for kind in kinds where !met.insert(kind.entity).inserted {
            throw GiveUp.useless(
                "Two profiles are of one kind of member, “\(kind.entity)”; name the kinds apart by "
                    + "a metadata property “entity”.")
        }
    }

    private static func profile(
        _ path: String, of programme: String, catalog file: String
    ) throws -> EntityProfile {
        let json = try document(path, "profile")
        let catalog = Address(file)
        // The id and moment of what it comes to are shown to nobody.
        let stamp = Resolver.Stamp(moment: "1970-01-01T00:00:00Z", uuid: "", tool: "Garita")
        let (resolved, notes) = try ProfileReader.resolve(
            path, elsewhere: [catalog.name: catalog], stamp: stamp,
            cure: { "It is looked for beside the profile, and as --catalog where that is “\($0)”." }
        )
        for note in notes { Terminal.complain(note.sentence) }
        guard !resolved.everyControl.isEmpty else {
            throw GiveUp.useless("\(path) picks no criterion; nothing could be asked by it.")
        }
        let said = name(json, "entity", path).lowercased()
        let prefix = programme.lowercased() + "-"
        let entity = said.hasPrefix(prefix) ? String(said.dropFirst(prefix.count)) : said
        return OwnProgramme.profile(
            resolved, of: programme, entity: entity, title: title(json) ?? entity)
    }

    /// The document's own object, once nothing is wrong with it.
    private static func document(_ path: String, _ model: String) throws -> JSONValue {
        let bytes = try OSCALFile.read(path)
        let flaws = Validation(bytes).flaws.filter { $0.weight == .fault }
        guard flaws.isEmpty else {
            let told = flaws.prefix(flawsMax).map { "\n  \($0.advice)" }.joined()
            let rest = flaws.count - flawsMax
            throw GiveUp.useless(
                "\(path) is no valid OSCAL:\(told)"
                    + (rest > 0 ? "\n  … and \(rest) more: garita oscal validate \(path)" : ""))
        }
        guard let object = try read(path)[model] else {
            throw GiveUp.useless("\(path) is no \(model); wanted an OSCAL \(model).")
        }
        return object
    }

    private static func read(_ path: String) throws -> JSONValue {
        let bytes = try OSCALFile.read(path)
        do throws(JSONError) {
            return try JSONValue(parsing: bytes, limits: Validation.limits)
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    private static func made<Made>(_ path: String, _ make: () throws -> Made) throws -> Made {
        do { return try make() } catch let refusal as ShapeRefusal {
            throw GiveUp.useless("\(path)\(refusal.pointer): wanted \(refusal.wanted).")
        }
    }

    /// As its own metadata say, otherwise as the file is called.
    private static func name(_ json: JSONValue, _ property: String, _ path: String) -> String {
        let props = json["metadata"]?["props"]?.array ?? []
        let said = props.first { $0["name"]?.string == property }?["value"]?.string
        return said ?? URL(filePath: path).deletingPathExtension().lastPathComponent
    }

    private static func title(_ json: JSONValue) -> String? { json["metadata"]?["title"]?.string }
}
