import JSON

/// Resolves a profile into the catalog it stands for: import, merge, modify, and prune, as NIST's
/// profile resolution specification has them.
package struct Resolver {
    /// What a result says of its own making; the moment and the id come from outside.
    package struct Stamp: Hashable, Sendable {
        package let moment: String
        package let uuid: String
        package let tool: String

        package init(moment: String, uuid: String, tool: String) {
            self.moment = moment
            self.uuid = uuid
            self.tool = tool
        }
    }

    /// Profiles on profiles; the deepest ones published are three.
    package static let depthMax = 16
    /// A hundred times the largest catalog there is. Imports that double would pass it soon.
    package static let controlsMax = 100_000

    private let library: Library
    private let stamp: Stamp
    private var resolved: [Address: Catalog] = [:]
    private var gathered: [ResolutionNote] = []

    package init(_ library: Library, stamp: Stamp) {
        precondition(library.wanted.isEmpty, "every document is supplied before resolving")
        self.library = library
        self.stamp = stamp
        gathered = library.notes
    }

    /// What had no effect or may surprise, in the order in which it was met.
    package var notes: [ResolutionNote] { gathered }

    package mutating func resolve() throws(ResolutionRefusal) -> Catalog {
        guard case .profile? = library.documents[library.root] else {
            throw library.refusal(library.root, .otherModel("a catalog, which needs no resolving"))
        }
        var result = try catalog(at: library.root, trail: [])
        result.uuid = stamp.uuid
        tellDuplicates(result)
        return result
    }

    private mutating func catalog(
        at address: Address, trail: [Address]
    ) throws(ResolutionRefusal) -> Catalog {
        if let known = resolved[address] { return known }
        switch library.documents[address] {
        case .catalog(let catalog): return catalog
        case .profile(let profile, let imports):
            let result = try resolve(profile, at: address, imports, trail: trail + [address])
            resolved[address] = result
            return result
        case nil: preconditionFailure("the library has every document that is imported")
        }
    }

    private mutating func resolve(
        _ profile: Profile, at address: Address, _ imports: [Address], trail: [Address]
    ) throws(ResolutionRefusal) -> Catalog {
        var sources: [Catalog] = [], taken: [Catalog] = []
        for (one, lead) in zip(profile.imports, imports) {
            let place = one.pointer + "/href"
            guard !trail.contains(lead) else {
                throw library.refusal(address, .circular(trail + [lead]), at: place)
            }
            guard trail.count < Self.depthMax else {
                throw library.refusal(address, .tooDeep(max: Self.depthMax), at: place)
            }
            let source = try catalog(at: lead, trail: trail)
            try demandMajor(source, of: address, at: place)
            sources.append(source)
            taken.append(select(one, from: source))
        }
        try demandFew(taken, of: address)
        return finish(profile, at: address, sources, taken)
    }

    private mutating func finish(
        _ profile: Profile, at address: Address, _ sources: [Catalog], _ taken: [Catalog]
    ) -> Catalog {
        let metadata = ResultMetadata.make(profile, at: address, imported: sources, stamp: stamp)
        var result = Catalog(uuid: profile.uuid, metadata: metadata)
        merge(taken, by: profile.merge, into: &result)
        var back = BackMatter()
        for source in sources { back.add(source.resources) }
        back.add(profile.resources)
        result.resources = back.all
        var change = Modification(profile)
        change.apply(to: &result)
        gathered += change.notes
        var pruning = Pruning()
        pruning.prune(&result, settings: profile.settings)
        return result
    }

    private mutating func select(_ one: Import, from source: Catalog) -> Catalog {
        if one.choice.hasParentRule { gathered.append(.parentRule(href: one.href)) }
        let named = one.choice.includes.flatMap(\.ids)
        if !named.isEmpty {
            let known = Set(source.everyControl.map(\.id))
            let unknown = named.filter { !known.contains($0) }
            if !unknown.isEmpty { gathered.append(.unknownIDs(unknown, href: one.href)) }
        }
        var selection = Selection(one.choice)
        let taken = selection.take(from: source)
        if taken.controls.isEmpty, taken.groups.isEmpty {
            gathered.append(.nothingPicked(href: one.href))
        }
        return taken
    }

    private mutating func merge(_ taken: [Catalog], by merge: Merge, into result: inout Catalog) {
        var catalogs = taken
        if let method = merge.method {
            gathered.append(.combineMethod(method))
            if method == "use-first" {
                var first = FirstUse()
                catalogs = catalogs.map { first.filter($0) }
            }
        }
        result.params = LooseParameters.all(catalogs)
        switch merge.structure {
        case .flat: Structure.flat(catalogs, into: &result)
        case .asIs: Structure.asIs(catalogs, into: &result)
        case .custom(let groups, let inserts):
            var custom = CustomStructure(catalogs, source: Library.documentsMax + resolved.count)
            custom.build(groups, inserts, into: &result)
            gathered += custom.notes
        }
    }

    private func demandMajor(
        _ source: Catalog, of address: Address, at place: String
    ) throws(ResolutionRefusal) {
        guard let version = source.metadata["oscal-version"]?.string,
            let major = ResultMetadata.number(version)?.first, major != 1
        else { return }
        throw library.refusal(address, .otherMajor(version), at: place)
    }

    private func demandFew(_ taken: [Catalog], of address: Address) throws(ResolutionRefusal) {
        let count = taken.reduce(0) { $0 + $1.everyControl.count }
        guard count <= Self.controlsMax else {
            throw library.refusal(address, .tooManyControls(max: Self.controlsMax))
        }
    }

    private mutating func tellDuplicates(_ result: Catalog) {
        var met: Set<String> = []
        let twice = result.everyControl.map(\.id).filter { !met.insert($0).inserted }
        if !twice.isEmpty { gathered.append(.sameControls(twice)) }
    }
}
