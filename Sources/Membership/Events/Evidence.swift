/// A document that shows what an answer says. The record keeps its digest, not its bytes.
package struct Evidence: Hashable, Sendable {
    package let name: String
    /// As registered for the internet: `application/pdf`.
    package let type: String
    package let bytes: Int
    /// Lower-case hexadecimal.
    package let sha256: String
    /// The last day on which it shows anything: a calibration, a training, an insurance.
    package let until: LegalDay?

    package init(name: String, type: String, bytes: Int, sha256: String, until: LegalDay?) {
        self.name = name
        self.type = type
        self.bytes = bytes
        self.sha256 = sha256
        self.until = until
    }

    package func isValid(on day: LegalDay) -> Bool { until.map { day <= $0 } ?? true }
}
