package import Engine
package import Model

extension SQLiteStore {
    package func append(_ key: StoredKey) throws {
        try write { try KeyTable.append(key, in: $0) }
    }

    package func keys() throws -> [StoredKey] {
        try read(KeyTable.all)
    }

    package func retireKey(_ id: KeyID, at moment: Instant) throws {
        try write { try KeyTable.retire(id, at: moment, in: $0) }
    }
}
