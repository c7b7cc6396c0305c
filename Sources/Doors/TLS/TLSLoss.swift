/// Why there is no private talk with a server, for an operator.
package enum TLSLoss: Error, Hashable, Sendable {
    /// The file of authorities cannot be read, or holds none.
    case noTrust(String)
    case untrusted
    case anotherName(String)
    case outOfDate
    /// Anything else that is wrong with a certificate, in the library's words.
    case certificate(String)
    /// What the other side speaks is no TLS.
    case plain
    /// In the middle of the greeting, without a word.
    case hungUp
    /// Anything else, in the library's words.
    case broken(String)

    package var sentence: String {
        switch self {
        case .noTrust(let path):
            "\(path) holds no certificates of authorities in PEM that could be read"
        case .untrusted:
            "nobody whom we trust vouches for its certificate; name the PEM file of its authority"
        case .anotherName(let host):
            "its certificate is not for “\(host)”; ask for it by a name that stands in it"
        case .outOfDate: "its certificate is not valid today; its owner renews it"
        case .certificate(let why): "its certificate is not believed: \(why)"
        case .plain: "it does not speak TLS there; is this the port of plain talk?"
        case .hungUp:
            "it hung up before the talk was private; is this the port of plain talk, or does it "
                + "want a certificate of ours?"
        case .broken(let why): "no TLS came about: \(why)"
        }
    }
}
