import OSCAL

/// Resolves a profile of files on this machine.
enum ProfileReader {
    /// - Parameter cure: what to do about an import that cannot be read, by its file's name.
    static func resolve(
        _ profile: String, elsewhere: [String: Address], stamp: Resolver.Stamp,
        cure: (String) -> String
    ) throws -> (catalog: Catalog, notes: [ResolutionNote]) {
        var library = Library(root: Address(profile), elsewhere: elsewhere)
        do {
            try library.supply(try OSCALFile.read(profile), for: library.root)
            while let request = library.wanted.first {
                try library.supply(try read(request, cure), for: request.address)
            }
            var resolver = Resolver(library, stamp: stamp)
            return (try resolver.resolve(), resolver.notes)
        } catch let refusal as ResolutionRefusal {
            throw GiveUp.useless(refusal.advice)
        }
    }

    /// An import that cannot be read is told with the place that asks for it.
    private static func read(
        _ request: Library.Request, _ cure: (String) -> String
    ) throws -> [UInt8] {
        do { return try OSCALFile.read(request.address.description) } catch let end as GiveUp {
            let line = request.line.map { " line \($0)" } ?? ""
            throw GiveUp.useless(
                "\(request.document)\(line), \(request.pointer): \(end.sentence) "
                    + cure(request.address.name))
        }
    }
}
