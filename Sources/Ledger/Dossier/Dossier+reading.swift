import JSON
import Model

extension Dossier {
    /// A day of positions every 15 seconds is some 12 MB; twenty times that is still one file.
    package static let bytesMax = 256 * 1_024 * 1_024

    /// A payload of a mebibyte whose every byte needs an escape, with its proof around it.
    private static let limits = JSONLimits(
        stringMax: 7 * Entry.payloadMax, bytesMax: 8 * Entry.payloadMax)

    /// Of any version: a later one is told by what its first line says.
    private static let beginning = Array(#"{"is":"garita dossier"#.utf8)

    /// Reads a dossier strictly; whether it is true, `problems` says.
    package init(_ bytes: [UInt8]) throws(DossierFlaw) {
        guard bytes.starts(with: Self.beginning) else { throw .notADossier }
        guard bytes.count <= Self.bytesMax else { throw .tooLong(bytes.count) }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count > 2, lines.last?.isEmpty == true else { throw .cutOff }

        cover = try Cover(DossierLine(lines[0], number: 1, limits: Self.limits))
        var exhibits: [Exhibit] = []
        var kept: [Exhibit] = []
        var cited: [Cited] = []
        var earlier: [Earlier] = []
        var checkpoint: String?
        for (place, text) in lines.dropLast().enumerated().dropFirst() {
            let number = place + 1
            guard checkpoint == nil else { throw .afterEnd(line: number) }
            let line = try DossierLine(text, number: number, limits: Self.limits)
            switch try line.text("is") {
            case "fact" where earlier.isEmpty && kept.isEmpty && cited.isEmpty:
                exhibits.append(try Exhibit(line))
            case "kept" where earlier.isEmpty && cited.isEmpty && cover.kept > 0:
                kept.append(try Exhibit(line))
            case "cited" where earlier.isEmpty:
                cited.append(
                    Cited(stream: try line.text("stream"), exhibit: try Exhibit(line)))
            case "earlier": earlier.append(try Earlier(line))
            case "checkpoint": checkpoint = try line.text("note")
            default:
                throw .line(
                    number,
                    "wanted facts, what was kept, what is cited, earlier checkpoints and one checkpoint"
                )
            }
        }
        guard let checkpoint else { throw .cutOff }
        self.exhibits = exhibits
        self.kept = kept
        self.cited = cited
        self.earlier = earlier
        self.checkpoint = checkpoint
        if let line = firstLine(differingFrom: lines) { throw .respelled(line: line) }
    }

    /// The same content in other spellings would be bytes that no signature covers.
    private func firstLine(differingFrom lines: [ArraySlice<UInt8>]) -> Int? {
        let mine = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let place = zip(mine, lines).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        return place.map { $0 + 1 }
    }
}

extension Dossier.Cover {
    fileprivate init(_ line: DossierLine) throws(DossierFlaw) {
        let format = try line.text("is")
        guard format == Dossier.format || format == Dossier.keptFormat else {
            throw .line(1, "wanted “is”: “\(Dossier.format)” or “\(Dossier.keptFormat)”")
        }
        trip = try line.text("trip")
        origin = try line.text("origin")
        key = try line.text("key")
        facts = Int(try line.number("facts", as: UInt32.self))
        kept =
            format == Dossier.keptFormat
            ? Int(try line.number("kept", as: UInt32.self)) : 0
        withheld = Int(try line.number("withheld", as: UInt32.self))
    }
}

extension Dossier.Earlier {
    fileprivate init(_ line: DossierLine) throws(DossierFlaw) {
        note = try line.text("note")
        consistency = try line.hashes("consistency")
    }
}

extension Exhibit {
    fileprivate init(_ line: DossierLine) throws(DossierFlaw) {
        index = LedgerIndex(try line.number("index", as: UInt64.self))
        label = Label(
            ordinal: try line.number("ordinal", as: UInt32.self), kind: try line.text("kind"),
            occurred: try line.text("occurred"), received: try line.text("received"),
            sender: try line.text("sender"))
        proof = try line.hashes("proof")
        entry = Entry(leaf: try line.bytes("leaf")[...], opening: try Self.opening(line))
    }

    private static func opening(_ line: DossierLine) throws(DossierFlaw) -> Entry.Opening? {
        let hasPayload = line.has("payload") || line.has("payloadBase64")
        guard hasPayload || line.has("salt") else { return nil }
        guard hasPayload, line.has("salt") else {
            throw .line(line.number, "wanted salt and payload together, or neither")
        }
        let bytes = try line.bytes("salt")
        guard let salt = Salt(bytes) else {
            throw .line(line.number, "the salt has \(bytes.count) bytes; wanted \(Salt.length)")
        }
        let payload =
            line.has("payload")
            ? Array(try line.text("payload").utf8) : try line.bytes("payloadBase64")
        return Entry.Opening(salt: salt, payload: payload)
    }
}
