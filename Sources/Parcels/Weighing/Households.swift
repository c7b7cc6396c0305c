/// Whether people who share an address and a surname but no given name are held to be several.
package enum Households: String, CaseIterable, Sendable {
    /// As the data say.
    case auto
    case yes
    /// A given name that differs is only badly written.
    case no
}
