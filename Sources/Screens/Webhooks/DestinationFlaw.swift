/// Why an address is none to which anything is sent.
package enum DestinationFlaw: Error, Hashable, Sendable {
    case noAddress
    case credentials
    case notEncrypted
    case port(Int)
    case notPublic(AddressBlock)
    case unknownHost

    package var advice: String {
        switch self {
        case .noAddress:
            "it is no address as https://receiver.example.com/path; wanted one of at most "
                + "\(Destination.lengthMax) visible ASCII characters, without fragment"
        case .credentials:
            "it has a user's name in it; deliveries are signed instead, leave it out"
        case .notEncrypted:
            "it is not encrypted; wanted https, since events are nobody else's business"
        case .port(let port):
            "port \(port) belongs to another service; wanted 443, 80 or one from 1024 on"
        case .notPublic(let block):
            "its host is \(block.sentence), to which nothing is sent unless the operator of this "
                + "node names the host"
        case .unknownHost: "its host has no address in the domain name system now"
        }
    }
}
