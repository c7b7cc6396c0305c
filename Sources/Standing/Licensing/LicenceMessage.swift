/// What the filing system says about a licence's value; it informs and does not stop.
package enum LicenceMessage: String, Hashable, Sendable, CaseIterable {
    case priorMet = "prior-met-or-exceeded"
    case exceededByCurrent = "exceeded-by-current"
    case toleranceExceeded = "tolerance-exceeded"
}
