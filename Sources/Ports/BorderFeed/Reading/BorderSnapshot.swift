import JSON

/// One answer of the border wait time service: all its crossings at one moment.
package struct BorderSnapshot: Sendable {
    /// The service lists 76; several countries' would fit.
    package static let crossingsMax = 5_000

    package internal(set) var crossings: [BorderCrossing]
    /// A sentence for each element that was not understood; the others are.
    package let refusals: [FeedFlaw]

    package init(_ bytes: [UInt8]) throws(FeedFlaw) {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes, limits: .document) } catch {
            throw FeedFlaw("not JSON: \(error.advice).")
        }
        guard let elements = json.array else {
            throw FeedFlaw("wanted an array in brackets, one object for each crossing.")
        }
        guard elements.count <= Self.crossingsMax else {
            throw FeedFlaw(
                "there are \(elements.count) crossings; \(Self.crossingsMax) is the most.")
        }
        var crossings: [BorderCrossing] = [], refusals: [FeedFlaw] = []
        for (place, element) in elements.enumerated() {
            do throws(FeedFlaw) { crossings.append(try BorderCrossing(element)) } catch {
                let name = element["crossing_name"]?.string ?? ""
                let port = [element["port_name"]?.string ?? "", name].filter { !$0.isEmpty }
                let who = port.isEmpty ? "" : " (\(port.joined(separator: ", ")))"
                refusals.append(FeedFlaw("element \(place)\(who): \(error.advice)"))
            }
        }
        self.crossings = crossings
        self.refusals = refusals
    }
}
