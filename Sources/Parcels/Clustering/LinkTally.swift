/// What became of the links.
package struct LinkTally: Sendable, Equatable {
    package internal(set) var joined = 0
    /// Refused: the two sets as a whole are not alike.
    package internal(set) var chains = 0
    /// Refused: the set would be larger than any party.
    package internal(set) var tooLarge = 0
    /// Refused by an analyst.
    package internal(set) var forbidden = 0
}
