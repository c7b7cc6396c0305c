import HTTPTypes

/// The methods that the standard's paths know.
enum HTTPMethod: Sendable {
    case get, post, delete, options

    var request: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .delete: .delete
        case .options: .options
        }
    }
}
