import JSON

/// The documents that one resolution needs. It asks for them by address; whoever has a disk
/// supplies them, so that resolving itself touches none.
package struct Library: Sendable {
    /// A profile of profiles of a few catalogs has a dozen documents.
    package static let documentsMax = 64

    package enum Document: Sendable {
        case catalog(Catalog)
        /// With the address each import leads to.
        case profile(Profile, imports: [Address])
    }

    package struct Request: Hashable, Sendable {
        package let address: Address
        /// Who asks, for a sentence when it cannot be had.
        package let document: Address
        package let pointer: String
        package let line: Int?
    }

    package let root: Address
    package private(set) var documents: [Address: Document] = [:]
    /// What is still to be supplied, in the order of asking.
    package private(set) var wanted: [Request] = []
    package private(set) var notes: [ResolutionNote] = []
    private var texts: [Address: [UInt8]] = [:]
    /// Where the reader said that an import is to be found instead, by href or by its last piece.
    private let elsewhere: [String: Address]
    private let isChecked: Bool

    /// `isChecked`: tell, of every document, what validation finds in it.
    package init(
        root: Address, elsewhere: [String: Address] = [:], isChecked: Bool = true
    ) {
        self.root = root
        self.elsewhere = elsewhere
        self.isChecked = isChecked
    }

    package mutating func supply(
        _ bytes: [UInt8], for address: Address
    ) throws(ResolutionRefusal) {
        wanted.removeAll { $0.address == address }
        guard documents[address] == nil else { return }
        guard documents.count < Self.documentsMax else {
            throw refusal(address, .tooManyDocuments(max: Self.documentsMax))
        }
        if isChecked {
            let flaws = Validation(bytes).flaws.filter { $0.weight == .fault }
            notes += flaws.prefix(Self.flawsMax).map { .flaw(address, $0) }
        }
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONValue(parsing: bytes, limits: Validation.limits)
        } catch {
            throw refusal(address, .notJSON(error.advice))
        }
        texts[address] = bytes
        do throws(ShapeRefusal) { try take(json, from: address) } catch {
            throw refusal(address, .shape(wanted: error.wanted), at: error.pointer)
        }
        try ask(for: address)
        if case .catalog = documents[address] { texts[address] = nil }
    }

    /// More flaws than this in a document that is only imported are for `oscal validate` to tell.
    private static let flawsMax = 5

    private mutating func take(_ json: JSONValue, from address: Address) throws(ShapeRefusal) {
        if let catalog = json["catalog"] {
            documents[address] = .catalog(try Catalog(catalog, source: documents.count))
        } else if let profile = json["profile"] {
            documents[address] = .profile(try Profile(profile), imports: [])
        } else {
            let name = json.members?.first { $0.name != "$schema" }?.name
            throw ShapeRefusal("", "a catalog or profile, not \(name.map { "“\($0)”" } ?? "this")")
        }
    }

    /// Notes what a profile imports and asks for what is not there yet.
    private mutating func ask(for address: Address) throws(ResolutionRefusal) {
        guard case .profile(let profile, _)? = documents[address] else { return }
        guard !profile.imports.isEmpty else {
            throw refusal(address, .noImports, at: "/profile/imports")
        }
        var leads: [Address] = []
        for one in profile.imports {
            let place = one.pointer + "/href"
            let href = try target(of: one.href, in: profile, at: address, place)
            let said = elsewhere[one.href] ?? elsewhere[href] ?? elsewhere[Address(href).name]
            guard let lead = said ?? address.resolving(href) else {
                throw refusal(address, .remote(href), at: place)
            }
            leads.append(lead)
            guard documents[lead] == nil, !wanted.contains(where: { $0.address == lead }) else {
                continue
            }
            wanted.append(
                Request(
                    address: lead, document: address, pointer: place,
                    line: line(of: place, in: address)))
        }
        documents[address] = .profile(profile, imports: leads)
    }

    /// The href itself, or that of the resource it names.
    private func target(
        of href: String, in profile: Profile, at address: Address, _ place: String
    ) throws(ResolutionRefusal) -> String {
        guard href.first == "#" else { return href }
        let uuid = String(href.dropFirst())
        guard let resource = profile.resources.first(where: { Self.isSame($0["uuid"], uuid) })
        else {
            throw refusal(address, .unknownResource(uuid), at: place)
        }
        let links = resource["rlinks"]?.array ?? []
        let readable = links.first(where: Self.isJSON) ?? links.first(where: Self.mayBeJSON)
        guard let found = readable?["href"]?.string else {
            throw refusal(address, .unreadableResource(uuid), at: place)
        }
        return found
    }

    private static func isSame(_ value: JSONValue?, _ uuid: String) -> Bool {
        value?.string?.lowercased() == uuid.lowercased()
    }

    private static func isJSON(_ link: JSONValue) -> Bool {
        if let type = link["media-type"]?.string { return type.lowercased().contains("json") }
        return link["href"]?.string?.lowercased().hasSuffix(".json") == true
    }

    /// An address that says neither; XML and YAML say so.
    private static func mayBeJSON(_ link: JSONValue) -> Bool {
        guard link["media-type"] == nil, let href = link["href"]?.string?.lowercased() else {
            return false
        }
        return ![".xml", ".yaml", ".yml", ".pdf", ".html"].contains { href.hasSuffix($0) }
    }

    /// From 1; nil where the document is not kept or has no such place.
    package func line(of pointer: String, in address: Address) -> Int? {
        texts[address].flatMap { PointerLine.line(of: pointer, in: $0) }
    }

    func refusal(
        _ address: Address, _ problem: ResolutionRefusal.Problem, at pointer: String = ""
    ) -> ResolutionRefusal {
        ResolutionRefusal(
            document: address, line: pointer.isEmpty ? nil : line(of: pointer, in: address),
            pointer: pointer, problem: problem)
    }
}
