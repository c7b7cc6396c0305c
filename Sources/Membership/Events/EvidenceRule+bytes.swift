extension EvidenceRule {
    /// Enough of a file to know what it is.
    package static let headLength = 512

    package static func type(ofName name: String) -> String? {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        return types.first { $0.endings.contains(ending) }?.type
    }

    /// What is wrong with the first bytes of a file that is said to be of a type, or nil.
    package static func flaw(inBytes head: some Collection<UInt8>, _ type: String) -> String? {
        let head = Array(head)
        if let program = programs.first(where: { head.starts(with: $0.start) }) {
            return "it is \(program.name), whatever it is called; evidence is never run. Send the "
                + "paper"
        }
        guard let starts = starts[type] else {
            return head.contains(0)
                ? "it is said to be \(type) and is no text. Print it to PDF" : nil
        }
        return starts.contains { head.starts(with: $0) }
            ? nil : "it does not begin as \(type) does; it is damaged or something else"
    }

    private static let programs: [(start: [UInt8], name: String)] = [
        (Array("MZ".utf8), "a Windows program"),
        ([0x7F] + Array("ELF".utf8), "a Linux program"),
        ([0xCF, 0xFA, 0xED, 0xFE], "a macOS program"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "a macOS or Java program"),
        (Array("#!".utf8), "a script"),
    ]

    private static let zip: [[UInt8]] = [Array("PK".utf8) + [3, 4]]
    /// How files of a type begin; plain text begins as it likes.
    private static let starts: [String: [[UInt8]]] = [
        "application/pdf": [Array("%PDF-".utf8)],
        "image/jpeg": [[0xFF, 0xD8, 0xFF]],
        "image/png": [[0x89] + Array("PNG".utf8)],
        "image/tiff": [Array("II*".utf8) + [0], Array("MM".utf8) + [0, 0x2A]],
        "application/vnd.oasis.opendocument.text": zip,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": zip,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": zip,
    ]
}
