import EPCIS
import HTTPTypes
import Hummingbird

/// What EPCIS 2.0 servers say of themselves in headers.
enum StandardHeaders {
    static let expires = HTTPField.Name("GS1-Next-Page-Token-Expires")!
    static let errorBehaviour = HTTPField.Name("GS1-Capture-Error-Behaviour")!
    static let captureLimit = HTTPField.Name("GS1-EPCIS-Capture-Limit")!
    static let fileLimit = HTTPField.Name("GS1-EPCIS-Capture-File-Size-Limit")!
    static let extensions = HTTPField.Name("GS1-Extensions")!

    private static let versions: [(HTTPField.Name, String)] = [
        (HTTPField.Name("GS1-EPCIS-Version")!, "2.0.0"),
        (HTTPField.Name("GS1-CBV-Version")!, "2.0.0"),
        (extensions, "lane=\(PrefixMap.lane)"),
    ]

    private static let ranges: [(HTTPField.Name, String)] = [
        (HTTPField.Name("GS1-EPCIS-Min")!, "2.0.0"), (HTTPField.Name("GS1-EPCIS-Max")!, "2.0.0"),
        (HTTPField.Name("GS1-CBV-Min")!, "2.0.0"), (HTTPField.Name("GS1-CBV-Max")!, "2.0.0"),
        // Events are answered as they were said.
        (HTTPField.Name("GS1-EPC-Format")!, "Never_Translates"),
        (HTTPField.Name("GS1-CBV-XML-Format")!, "Never_Translates"),
        (HTTPField.Name("GS1-Vendor-Version")!, "garita"),
    ]

    static func sign(_ response: inout Response) {
        for (name, value) in versions { response.headers[name] = value }
    }

    static func options(allow methods: String) -> Response {
        var response = Response(status: .noContent)
        response.headers[.allow] = methods
        for (name, value) in ranges { response.headers[name] = value }
        limits(&response)
        return response
    }

    static func limits(_ response: inout Response) {
        response.headers[captureLimit] = String(CaptureDocument.eventsMax)
        response.headers[fileLimit] = String(CaptureDocument.bytesMax)
        response.headers[errorBehaviour] = "all"
    }

    /// JSON is what there is.
    static func checkAccept(_ request: Request) throws(QueryFlaw) {
        guard let accepted = request.headers[.accept]?.lowercased() else { return }
        let isJSON = ["*/*", "application/*", "json", "event-stream"].contains {
            accepted.contains($0)
        }
        guard !isJSON else { return }
        throw QueryFlaw(
            .notAcceptable,
            "Accept is \"\(accepted.prefix(80))\"; wanted application/json, which "
                + "is what is answered here")
    }
}
