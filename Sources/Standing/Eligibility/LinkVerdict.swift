/// What one link of the chain is worth at the lane.
package struct LinkVerdict: Hashable, Sendable {
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        case fits
        case notAsked = "not-asked"
        case notNamed = "not-named"
        case unknown
        case notYet = "not-yet"
        case otherKind = "other-kind"
        case expired
        case notCertified = "not-certified"
        case suspended, removed, rejected
        case noSeal = "no-seal"
        case sealBelowClass = "seal-below-class"
        /// Something was said of it that could not be read.
        case unread
        /// It stands on a list of denied parties, whatever it is certified as.
        case denied
    }

    package let link: LaneLink
    /// The party, the driver, or the seals.
    package let subject: String
    package let demand: LinkDemand
    package let cause: Cause
    /// What was found, in words.
    package let sentence: String

    package var fits: Bool { cause == .fits || cause == .notAsked }
}
