/// What a store gave back that cannot be part of the tree it holds.
package enum TreeDamage: Error, Hashable, CustomStringConvertible {
    case missingTile(level: Int, number: UInt64)
    case malformedTile(level: Int, number: UInt64, length: Int)

    package var description: String {
        switch self {
        case .missingTile(let level, let number):
            "Hash tile \(HashTile.path(level: level, number: number)) is missing."
        case .malformedTile(let level, let number, let length):
            "Hash tile \(HashTile.path(level: level, number: number)) has \(length) bytes; "
                + "a full tile has \(HashTile.fullLength)."
        }
    }
}
