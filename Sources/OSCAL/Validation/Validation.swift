package import JSON

/// What was found in one document: its model, and what is wrong with it.
package struct Validation: Hashable, Sendable {
    /// `catalog`, `profile` and so on; nil when no model was recognised.
    package let model: String?
    package let flaws: [Flaw]

    package var isValid: Bool { !flaws.contains { $0.weight == .fault } }

    /// Flaws beyond these are not told: nobody mends more at once, and each costs memory.
    package static let flawsMax = 1_000

    /// An attachment in base64 may be long; the largest document ever seen is a tenth of this.
    package static let limits = JSONLimits(
        stringMax: 16 * 1_024 * 1_024, bytesMax: 64 * 1_024 * 1_024)

    package enum Rules: Hashable, Sendable {
        /// What NIST's JSON schema says, and nothing more.
        case schema
        /// Beside that: ids that are taken twice.
        case schemaAndIds
    }

    package init(_ bytes: [UInt8], rules: Rules = .schemaAndIds) {
        var check = DocumentCheck(rules: rules)
        do throws(JSONError) {
            try JSONReader.read(bytes.span, limits: Self.limits) { reader throws(JSONError) in
                try reader.begin()
                try check.document(&reader)
                try reader.end()
            }
        } catch {
            check.broken(error)
        }
        model = check.model
        flaws = check.flaws(in: bytes)
    }
}
