/// The names by which EPCIS 2.0 calls what went wrong with a request.
package enum EPCISException: String, Error, Hashable, Sendable, CaseIterable {
    case captureLimitExceeded = "CaptureLimitExceededException"
    case implementation = "ImplementationException"
    case noSuchName = "NoSuchNameException"
    case noSuchResource = "NoSuchResourceException"
    case notAcceptable = "NotAcceptableException"
    case queryParameter = "QueryParameterException"
    case queryTooComplex = "QueryTooComplexException"
    case queryTooLarge = "QueryTooLargeException"
    case queryValidation = "QueryValidationException"
    case resourceAlreadyExists = "ResourceAlreadyExistsException"
    case security = "SecurityException"
    case subscriptionControls = "SubscriptionControlsException"
    case uriTooLong = "URITooLongException"
    case unsupportedMediaType = "UnsupportedMediaTypeException"
    case validation = "ValidationException"

    /// How a problem's `type` spells it.
    package var problemType: String { "epcisException:\(rawValue)" }
}

/// Why a query is not answered: the standard's name for it, and what to do.
package struct QueryFlaw: Error, Hashable, Sendable {
    package let exception: EPCISException
    /// What was sent and what was wanted, a sentence without a full stop.
    package let advice: String

    package init(_ exception: EPCISException, _ advice: String) {
        self.exception = exception
        self.advice = advice
    }

    /// As much of what was sent as helps to find it.
    private static let shownMax = 80

    static func parameter(_ name: String, sent: String, wanted: String) -> QueryFlaw {
        let shown = sent.count > shownMax ? sent.prefix(shownMax) + "…" : sent
        return QueryFlaw(.queryParameter, "\(name): sent \"\(shown)\"; wanted \(wanted)")
    }
}
