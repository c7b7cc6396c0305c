package import Model

/// Why bytes are not a leaf. Only damage or a later version can be the cause.
package enum LeafFlaw: Error, Hashable {
    case cutOff(Int)
    case trailing(Int)
    case version(UInt8)
    case kind(UInt8)
    case name(IdentifierFlaw)
    case link(ordinal: UInt32, link: UInt64)

    package var advice: String {
        switch self {
        case .cutOff(let length): "the leaf ends after \(length) bytes, before its last field"
        case .trailing(let count): "the leaf has \(count) bytes after its last field"
        case .version(let version):
            "the leaf is of version \(version); this program reads version 1"
        case .kind(let kind): "the leaf is of kind \(kind), which this program does not know"
        case .name(let flaw): "the leaf names a party or trip wrongly: \(flaw.advice)"
        case .link(let ordinal, let link):
            "the leaf is number \(ordinal) of its trip and links to \(link); "
                + "only number 0 links to nothing"
        }
    }
}
