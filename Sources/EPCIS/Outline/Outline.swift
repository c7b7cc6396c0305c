package import JSON

/// A document as read once: every value in the order of the text, none of them copied.
///
/// The standard lets members stand in any order, `type` after what depends on it, so one pass
/// over the text is not enough; a tree of values would cost an allocation for each.
package struct Outline: Sendable {
    /// The document, and behind it the strings that escapes spell otherwise than they stand.
    let bytes: [UInt8]
    let nodes: [OutlineNode]
    /// Whether names may stand twice in an object; then the last one counts, as with most readers.
    let takesLast: Bool

    /// A whole day of a busy lane. What is larger is sent as lines, one document each.
    package static let bytesMax = 64 * 1_024 * 1_024

    /// Two dozen bytes a value is usual and eight are few: at 32 bytes of memory each, the
    /// outline of a hostile document stays under 256 MB.
    static let nodesMax = 8 * 1_024 * 1_024

    package static let limits = JSONLimits(bytesMax: bytesMax)

    /// For judging only: one of GS1's own examples gives an event two ids, and is valid to others.
    package static let lenient = JSONLimits(bytesMax: bytesMax, mayRepeatNames: true)

    package init(
        reading document: [UInt8], limits: JSONLimits = Outline.limits
    ) throws(JSONError) {
        let drawn = try JSONReader.read(document.span, limits: limits) {
            reader throws(JSONError) in
            var draughtsman = OutlineReader(document)
            try reader.begin()
            try draughtsman.read(&reader)
            try reader.end()
            return draughtsman
        }
        nodes = drawn.nodes
        takesLast = limits.mayRepeatNames
        bytes = drawn.spelled.isEmpty ? document : document + drawn.spelled
    }
}
