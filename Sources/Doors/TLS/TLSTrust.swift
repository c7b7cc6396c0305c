/// Whom we believe when a server says who it is.
package enum TLSTrust: Hashable, Sendable {
    /// The authorities of the system's own store.
    case system
    /// Those in a PEM file, and no others: a lane's own authority.
    case file(String)
}
