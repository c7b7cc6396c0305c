/// Which documents are taken as evidence: papers and pictures that open without running anything.
package enum EvidenceRule {
    /// A scanned manual of two hundred pages at 300 dpi has about 40 MB; more is a film or an
    /// archive.
    package static let bytesMax = 50 * 1_024 * 1_024
    /// An answer with more papers than these is several answers.
    package static let perAnswerMax = 32

    /// Each type with the endings its files have.
    package static let types: [(type: String, endings: [String])] = [
        ("application/pdf", ["pdf"]),
        ("image/jpeg", ["jpg", "jpeg"]),
        ("image/png", ["png"]),
        ("image/tiff", ["tif", "tiff"]),
        ("text/plain", ["txt"]),
        ("text/csv", ["csv"]),
        ("application/vnd.oasis.opendocument.text", ["odt"]),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"]),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"]),
    ]

    /// What is wrong with it and what to do, or nil.
    package static func flaw(in evidence: Evidence) -> String? {
        let name = evidence.name
        guard let known = types.first(where: { $0.type == evidence.type }) else {
            return "evidence “\(name)” has the type \(evidence.type); wanted a paper or a picture: "
                + "\(types.map { $0.endings[0] }.joined(separator: ", ")). Print it to PDF"
        }
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard known.endings.contains(ending), name.contains(".") else {
            return "evidence “\(name)” is said to be \(evidence.type), whose files end in "
                + ".\(known.endings[0]); a program under another name is not taken. Send the paper"
        }
        guard (1...bytesMax).contains(evidence.bytes) else {
            return "evidence “\(name)” has \(size(evidence.bytes)); wanted 1 byte to "
                + "\(bytesMax >> 20) MiB. Send the pages that matter"
        }
        guard isDigest(evidence.sha256) else {
            return "evidence “\(name)” has the sha256 “\(evidence.sha256.prefix(70))”; wanted 64 "
                + "lower-case hexadecimal digits, as `sha256sum` prints them"
        }
        return nil
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
    }

    private static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }
}
