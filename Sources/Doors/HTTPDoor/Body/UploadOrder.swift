import HTTPTypes
import Hummingbird

/// How a body is to be read, by the headers that came with it.
struct UploadOrder {
    enum Shape { case lines, document }

    let shape: Shape
    let isGzip: Bool
    let mode: Gatehouse.Mode
    /// The most bytes of this body, after inflating.
    let most: Int

    static let onError = HTTPField.Name("Garita-On-Error")!
    static let repeated = HTTPField.Name("Garita-Repeated")!

    init(_ request: Request, _ limits: DoorLimits) throws(Problem) {
        shape = try Self.shape(of: request.headers[.contentType])
        isGzip = try Self.isGzip(request.headers[.contentEncoding])
        mode = try Self.mode(request.headers[Self.onError])
        let isWhole = shape == .document || mode == .rollback
        most = isWhole ? limits.wholeBodyMax : limits.bodyMax
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw Self.tooLarge(most: most)
        }
    }

    static func tooLarge(most: Int, recorded: Int? = nil) -> Problem {
        Problem(
            .contentTooLarge, "The body is larger than \(most) bytes",
            cure: "Send it in several bodies; statements that were recorded already are "
                + "recognised and not recorded twice.",
            recorded: recorded, closes: true)
    }

    private static func shape(of type: String?) throws(Problem) -> Shape {
        let name = type?.split(separator: ";").first.map { $0.lowercased() } ?? ""
        switch name.filter({ $0 != " " }) {
        case "application/x-ndjson", "application/ndjson", "application/jsonl": return .lines
        case "application/json", "application/ld+json", "application/geo+json",
            "application/edi-x12":
            return .document
        default:
            throw Problem(
                .unsupportedMediaType, "The content type is “\(name.prefix(60))”",
                cure: "Send application/x-ndjson (one statement a line), application/json (one "
                    + "document) or application/edi-x12 (one truck manifest).",
                closes: true)
        }
    }

    private static func isGzip(_ encoding: String?) throws(Problem) -> Bool {
        switch encoding?.lowercased() ?? "identity" {
        case "identity", "": return false
        case "gzip", "x-gzip": return true
        case let other:
            throw Problem(
                .unsupportedMediaType, "The content encoding is “\(other.prefix(60))”",
                cure: "Send the body plain or with Content-Encoding: gzip.", closes: true)
        }
    }

    private static func mode(_ field: String?) throws(Problem) -> Gatehouse.Mode {
        guard let field else { return .proceed }
        if let mode = Gatehouse.Mode(rawValue: field.lowercased()) { return mode }
        throw Problem(
            .badRequest, "Garita-On-Error is “\(field.prefix(60))”",
            cure: "Say “proceed” (keep what is right) or “rollback” (all or nothing).",
            closes: true)
    }
}
