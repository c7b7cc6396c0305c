/// One entry of a list: somebody or something that trade with is restricted.
package struct WatchEntity: Hashable, Sendable {
    /// As the list numbers it; not unique across sources, nor always there.
    package let number: String
    package let source: String
    package let kind: NameKind
    /// The name first, then the other names it is known by.
    package let names: [String]
    /// What a licence is needed for, and how one is judged; empty when the list does not say.
    package let licenceRequirement: String
    package let licencePolicy: String
    /// Of the file, from 1; in JSON the number of the element.
    package let line: Int

    package init(
        number: String = "", source: String = "", kind: NameKind = .unknown, names: [String],
        licenceRequirement: String = "", licencePolicy: String = "", line: Int = 0
    ) {
        self.number = number
        self.source = source
        self.kind = kind
        self.names = names
        self.licenceRequirement = licenceRequirement
        self.licencePolicy = licencePolicy
        self.line = line
    }
}
