import API
import EPCIS
import Hummingbird

/// The parameters of a request's address, as they were sent.
///
/// A plus sign is a plus sign (RFC 3986), not a space: times have it before their zone.
struct QueryString {
    private(set) var parameters: [QueryParameter] = []
    private(set) var nextPageToken: String?

    /// The longest honest one names some hundred EPCs.
    private static let lengthMax = 16 * 1_024

    init(_ request: Request) throws(QueryFlaw) {
        let text = request.uri.query ?? ""
        guard text.utf8.count <= Self.lengthMax else {
            throw QueryFlaw(
                .uriTooLong,
                "the query has \(text.utf8.count) bytes; wanted at most \(Self.lengthMax), or a "
                    + "named query")
        }
        for part in text.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(path: pair[0]),
                let value = PercentCoding.decoded(path: pair.count == 2 ? pair[1] : "")
            else {
                throw QueryFlaw(
                    .queryParameter,
                    "\"\(part.prefix(80))\" is not percent-encoded as it should be")
            }
            if name == "nextPageToken" {
                nextPageToken = value
            } else {
                parameters.append(QueryParameter(name, text: value))
            }
        }
    }

    /// The same question has the same text, whatever the order it came in.
    var text: String {
        parameters.map { parameter in
            let values = parameter.values.map(PercentCoding.encoded).joined(separator: "%7C")
            return "\(PercentCoding.encoded(parameter.name))=\(values)"
        }.sorted().joined(separator: "&")
    }
}

extension PrefixMap {
    /// With what a request declares: `GS1-Extensions: ex=https://example.org/voc/, ...`.
    init(_ request: Request) {
        self.init()
        for entry in Self.declared(by: request) { enter(entry.prefix, entry.address) }
    }

    static func declared(by request: Request) -> [(prefix: String, address: String)] {
        let header = request.headers[StandardHeaders.extensions] ?? ""
        return header.split(separator: ",").compactMap { entry in
            let pair = entry.split(separator: "=", maxSplits: 1).map {
                String($0.drop { $0 == " " }.prefix { $0 != " " })
            }
            return pair.count == 2 ? (pair[0], pair[1]) : nil
        }
    }
}
