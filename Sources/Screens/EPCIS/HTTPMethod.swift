import HTTPTypes

/// The methods that the standard's paths know, and those of HTTP that it does not.
enum HTTPMethod: Sendable, CaseIterable {
    case get, post, delete, options, put, patch, head, trace

    var request: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .delete: .delete
        case .options: .options
        case .put: .put
        case .patch: .patch
        case .head: .head
        case .trace: .trace
        }
    }
}
