import EPCIS
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON

/// Answers that are not what was asked for, under the standard's names (RFC 7807).
enum EPCISProblem {
    /// True of every capture that was not taken.
    static let sendAgain = "Send it again in a moment; a repeat is never recorded twice."

    static func response(
        _ exception: EPCISException, _ status: HTTPResponse.Status, _ detail: String
    ) -> Response {
        var response = Response.json(
            [
                "type": .text(exception.problemType), "title": .text(exception.rawValue),
                "status": .int(status.code), "detail": .text(detail),
            ], status: status)
        response.headers[.contentType] = "application/problem+json"
        StandardHeaders.sign(&response)
        if exception == .captureLimitExceeded { StandardHeaders.limits(&response) }
        return response
    }

    /// openapi.json has no answer of its own for this one: the status is HTTP's (RFC 9110), the
    /// name that of a thing which is not there.
    static func wrongMethod(_ method: HTTPRequest.Method, allow: String) -> Response {
        var answer = response(
            .noSuchResource, .methodNotAllowed,
            "sent \(method.rawValue.prefix(methodMax)); wanted one of \(allow)")
        answer.headers[.allow] = allow
        return answer
    }

    /// Longer than any method of HTTP.
    private static let methodMax = 20

    /// The house's own problems, by their status.
    static func response(for problem: Problem) -> Response {
        let exception: EPCISException =
            switch problem.status {
            case .unauthorized, .forbidden: .security
            case .notFound: .noSuchResource
            case .contentTooLarge: .captureLimitExceeded
            case .unsupportedMediaType: .unsupportedMediaType
            case .badRequest: .validation
            default: .implementation
            }
        var answer = response(exception, problem.status, "\(problem.title). \(problem.cure)")
        if let seconds = problem.retryAfterSeconds {
            answer.headers[.retryAfter] = String(seconds)
        }
        if problem.status == .unauthorized { answer.headers[.wwwAuthenticate] = "Bearer" }
        if problem.closes { answer.headers[.connection] = "close" }
        return answer
    }
}

extension QueryFlaw {
    var response: Response { EPCISProblem.response(exception, exception.status, advice) }
}

extension EPCISException {
    /// As openapi.json pairs them.
    var status: HTTPResponse.Status {
        switch self {
        case .captureLimitExceeded, .queryTooComplex, .queryTooLarge: .contentTooLarge
        case .implementation: .internalServerError
        case .noSuchName, .noSuchResource: .notFound
        case .notAcceptable: .notAcceptable
        case .queryParameter, .queryValidation, .subscriptionControls, .validation: .badRequest
        case .resourceAlreadyExists: .conflict
        case .security: .forbidden
        case .uriTooLong: .uriTooLong
        case .unsupportedMediaType: .unsupportedMediaType
        }
    }
}
