import Foundation
import JSON
import OSCAL

/// Whether a profile comes back to itself over what it imports, as far as the files are here.
enum ImportLoop {
    /// The chain that closes, from the file to itself; nil where none does.
    static func chain(from file: String) -> [String]? {
        let root = Address(file)
        var library = Library(root: root, isChecked: false)
        var leads: [Address: [Address]] = [:]
        var queue = [root]
        while let address = queue.popLast(), leads.count < Library.documentsMax {
            guard leads[address] == nil else { continue }
            leads[address] = imports(of: address, in: &library)
            queue += leads[address] ?? []
        }
        return path(from: root, to: root, leads)
    }

    /// What cannot be read or leads nowhere has no part in a chain; resolving tells of it.
    private static func imports(of address: Address, in library: inout Library) -> [Address] {
        let path = address.description
        guard FileManager.default.fileExists(atPath: path),
            let bytes = try? OSCALFile.read(path),
            (try? library.supply(bytes, for: address)) != nil,
            case .profile(_, let imports)? = library.documents[address]
        else { return [] }
        return imports
    }

    private static func path(
        from start: Address, to end: Address, _ leads: [Address: [Address]]
    ) -> [String]? {
        var seen: Set<Address> = [], queue = [[start]]
        while !queue.isEmpty {
            let chain = queue.removeFirst()
            for next in leads[chain[chain.count - 1]] ?? [] {
                if next == end { return (chain + [next]).map(\.description) }
                if seen.insert(next).inserted { queue.append(chain + [next]) }
            }
        }
        return nil
    }
}
