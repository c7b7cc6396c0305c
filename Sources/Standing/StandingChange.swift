package import Model

/// What a filing says of standings.
package enum StandingChange: Hashable, Sendable {
    case enrolled(PartyID, [EnrolledWord])
    case said(RecognitionWord)
    /// More was filed of the member than is weighed: nothing good is believed of it any more.
    case overfull(PartyID, LedgerIndex)
}
