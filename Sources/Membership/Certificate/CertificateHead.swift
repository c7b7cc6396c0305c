/// The named fields of a certificate while it is read; each may stand once.
struct CertificateHead {
    private var fields: [String: (text: String, line: Int)] = [:]

    mutating func add(_ name: String, _ text: String, line: Int) throws(CertificateFlaw) {
        guard fields.updateValue((text, line), forKey: name) == nil else {
            throw CertificateFlaw.line(line, "“\(name)” only once")
        }
    }

    func text(_ name: String) throws(CertificateFlaw) -> String {
        guard let field = fields[name] else { throw CertificateFlaw.missing(name) }
        return field.text
    }

    func value<Value>(
        _ name: String, _ wanted: String, _ read: (String) -> Value?
    ) throws(CertificateFlaw) -> Value {
        guard let field = fields[name] else { throw CertificateFlaw.missing(name) }
        guard let value = read(field.text) else {
            throw CertificateFlaw.line(field.line, "\(wanted) under “\(name)”")
        }
        return value
    }

    /// Nil for the dash that stands for nothing.
    func optional<Value>(
        _ name: String, _ wanted: String, _ read: (String) -> Value?
    ) throws(CertificateFlaw) -> Value? {
        try text(name) == "-" ? nil : try value(name, wanted, read)
    }
}
