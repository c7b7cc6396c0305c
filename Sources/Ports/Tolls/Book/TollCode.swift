/// What became of one transaction or correction.
package enum TollCode: String, CaseIterable, Sendable {
    case posted
    /// The same again: nothing more is charged.
    case duplicate
    /// The id was used for something else.
    case conflict
    case unknownTag, invalidTag, noList, noRate, tooOld, future
    /// Refused twice already.
    case resubmitted
    /// A correction of what was never posted, or of another bridge's.
    case unknownTransaction

    package var isPosted: Bool { self == .posted || self == .duplicate }
}
