import ArgumentParser
import JSON
import OSCAL

extension StandingCommand {
    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What one programme asks that another does not.",
            discussion: """
                Area by area, then criterion by criterion. `full`: the other side's demand covers
                this one. `part`: they overlap. `none`: nothing there answers it. Programmes are
                CTPAT, AEO, OEA and SAFE; without CTPAT two are compared over it. Examples:

                  garita standing compare CTPAT AEO
                  garita standing compare mine.json theirs.json --mapping map.json

                A comparison is a working paper, not a finding of equivalence.
                Exit status: 0 compared, 65 a file or name is of no use.
                """)

        @Argument(help: "A programme, or an OSCAL catalog.") var ours: String
        @Argument(help: "Another, or another catalog.") var theirs: String
        @Option(help: "An OSCAL mapping collection from the first catalog to the second.")
        var mapping: String?
        @Flag(help: "One JSON object for a program.") var json = false
        @Flag(help: "Only the criteria that nothing answers.") var gaps = false

        func run() throws {
            let comparison = try compared()
            if json { return print(ComparisonReport(comparison).json(ours, theirs).text) }
            print(ComparisonReport(comparison).text(ours, theirs, onlyGaps: gaps))
            if isIndirect {
                print("\nBoth sides were compared with CTPAT, not with each other.")
            }
            for id in comparison.unknown.prefix(Self.unknownMax) {
                Terminal.complain("the mapping names \(id), which neither catalog has")
            }
        }

        /// More typing mistakes than these are one mistake: the wrong mapping.
        private static let unknownMax = 10

        private var isIndirect: Bool {
            guard mapping == nil, let a = Programme(named: ours), let b = Programme(named: theirs)
            else { return false }
            return OSCAL.Comparison.isIndirect(a, b)
        }

        private func compared() throws -> OSCAL.Comparison {
            guard let mapping else {
                return OSCAL.Comparison(try programme(ours), try programme(theirs))
            }
            let map: ControlMapping = try read(mapping) { try ControlMapping($0) }
            let mine = try catalog(ours), other = try catalog(theirs)
            guard !map.isReversed(from: mine, to: other) else {
                throw GiveUp.useless(
                    "\(mapping) leads from \(theirs) to \(ours); wanted one from \(ours). Exchange "
                        + "the catalogs: garita standing compare \(theirs) \(ours) --mapping \(mapping)"
                )
            }
            return OSCAL.Comparison(mine, other, by: map)
        }

        private func programme(_ name: String) throws -> Programme {
            guard let programme = Programme(named: name) else {
                let names = Programme.allCases.map(\.rawValue).joined(separator: ", ")
                throw GiveUp.useless(
                    "There is no programme “\(name)”; wanted one of \(names), or two catalogs "
                        + "with --mapping FILE.")
            }
            return programme
        }

        private func catalog(_ name: String) throws -> Catalog {
            if let programme = Programme(named: name) {
                return try Catalog(programme.catalog["catalog"] ?? .null)
            }
            return try read(name) { json throws in
                guard let catalog = json["catalog"] else {
                    throw GiveUp.useless("\(name) is no catalog; resolve a profile first.")
                }
                return try Catalog(catalog)
            }
        }

        private func read<Result>(
            _ path: String, _ make: (JSONValue) throws -> Result
        ) throws -> Result {
            do {
                let bytes = try OSCALFile.read(path)
                return try make(JSONValue(parsing: bytes, limits: Validation.limits))
            } catch let error as JSONError {
                throw GiveUp.useless("\(path): \(error.advice)")
            } catch let refusal as ShapeRefusal {
                throw GiveUp.useless(
                    "\(path)\(refusal.pointer): wanted \(refusal.wanted); "
                        + "`garita oscal validate \(path)` tells more.")
            }
        }
    }
}
