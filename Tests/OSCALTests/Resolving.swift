import Foundation
import OSCAL

/// The processor time of this thread: what other tests and processes take does not count.
func processorTime() -> Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension Resolver.Stamp {
    static let test = Self(
        moment: "2026-03-01T00:00:00Z", uuid: "00000000-0000-4000-b000-000000000000", tool: "test")
}

/// Supplies a library from files, as the command does.
func resolved(
    _ path: String, elsewhere: [String: Address] = [:],
    read: (String) throws -> [UInt8]? = {
        FileManager.default.contents(atPath: $0).map { [UInt8]($0) }
    }
) throws -> (catalog: Catalog, notes: [ResolutionNote]) {
    let root = Address(path)
    var library = Library(root: root, elsewhere: elsewhere)
    try library.supply(read(path) ?? [], for: root)
    while let request = library.wanted.first {
        guard let bytes = try read(request.address.description) else {
            throw MissingFile(path: request.address.description)
        }
        try library.supply(bytes, for: request.address)
    }
    var resolver = Resolver(library, stamp: .test)
    return (try resolver.resolve(), resolver.notes)
}

struct MissingFile: Error { let path: String }
