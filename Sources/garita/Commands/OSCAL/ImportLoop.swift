import Foundation
import JSON
import OSCAL

/// A profile that comes back to itself over what it imports, as far as the files are here.
struct ImportLoop {
    /// From the file to itself.
    let chain: [String]
    /// Where the file asks for the next one in the chain.
    let pointer: String
    let line: Int?

    /// nil where it does not come back.
    init?(from file: String) {
        let root = Address(file)
        var library = Library(root: root, isChecked: false)
        var leads: [Address: [Address]] = [:]
        var queue = [root]
        while let address = queue.popLast(), leads.count < Library.documentsMax {
            guard leads[address] == nil else { continue }
            leads[address] = Self.imports(of: address, in: &library)
            queue += leads[address] ?? []
        }
        guard let chain = Self.path(from: root, to: root, leads), chain.count > 1,
            case .profile(let profile, let imports)? = library.documents[root],
            let place = imports.firstIndex(of: chain[1])
        else { return nil }
        self.chain = chain.map(\.description)
        pointer = profile.imports[place].pointer + "/href"
        line = library.line(of: pointer, in: root)
    }

    var sentence: String {
        let line = line.map { "line \($0), " } ?? ""
        return "\(line)\(pointer): it imports itself: \(chain.joined(separator: " → ")); take one "
            + "import out"
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
    ) -> [Address]? {
        var seen: Set<Address> = [], queue = [[start]]
        while !queue.isEmpty {
            let chain = queue.removeFirst()
            for next in leads[chain[chain.count - 1]] ?? [] {
                if next == end { return chain + [next] }
                if seen.insert(next).inserted { queue.append(chain + [next]) }
            }
        }
        return nil
    }
}
