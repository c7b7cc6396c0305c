extension LinkKey {
    /// Appends the canonical link to a key and its qualifiers; false and nothing appended when
    /// they are not well formed.
    func write(_ path: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
        let parts = path.split(
            separator: UInt8(ascii: "/"), maxSplits: Self.partsMax,
            omittingEmptySubsequences: false)
        guard let sent = parts.first, sent.count > 4, sent.prefix(4).allSatisfy(Self.isDigit),
            let key = padded(sent), isKey(key),
            parts.count % 2 == 1, parts.count <= Self.partsMax,
            let finest = finest(parts.dropFirst())
        else { return false }
        out.append("https://id.gs1.org/")
        out.append(number)
        out.append("/")
        out += key
        guard let qualifier = finest.qualifier else { return true }
        out.append("/")
        out.append(qualifier.number)
        out.append("/")
        out += finest.value
        return true
    }

    /// The key, and four qualifiers with their values: no key has more.
    private static let partsMax = 9

    /// The qualifier that says most; nil when one is not well formed or not known.
    private func finest(
        _ parts: ArraySlice<ArraySlice<UInt8>>
    ) -> (qualifier: Qualifier?, value: ArraySlice<UInt8>)? {
        var rest = parts
        var found: [(rank: Int, value: ArraySlice<UInt8>)] = []
        while let name = rest.popFirst(), let value = rest.popFirst() {
            if isVariant(name) { continue }
            guard let rank = rank(of: name), isText(value, max: qualifiers[rank].max) else {
                return nil
            }
            found.append((rank, value))
        }
        let first = found.min { $0.rank < $1.rank }
        return (first.map { qualifiers[$0.rank] }, first?.value ?? [])
    }

    /// A consumer product variant says less than the serial number and is left out.
    private func isVariant(_ name: ArraySlice<UInt8>) -> Bool {
        // Articles and their pieces have variants; they are the keys with lot and serial number.
        qualifiers.count > 1
            && (StaticString("22").spells(name) || StaticString("cpv").spells(name))
    }

    private func rank(of name: ArraySlice<UInt8>) -> Int? {
        qualifiers.firstIndex {
            $0.number.spells(name) || ($0.older.count > 0 && $0.older.spells(name))
        }
    }

    /// Shorter article numbers are filled up with zeros to fourteen digits.
    private func padded(_ key: ArraySlice<UInt8>) -> [UInt8]? {
        guard isArticle else { return Array(key) }
        guard [8, 12, 13, 14].contains(key.count) else { return nil }
        return [UInt8](repeating: UInt8(ascii: "0"), count: 14 - key.count) + key
    }

    private func isKey(_ key: [UInt8]) -> Bool {
        guard key.count >= digits, key.prefix(digits).allSatisfy(Self.isDigit) else { return false }
        let rest = key[digits...]
        return isMoreNumeric
            ? rest.count <= more && rest.allSatisfy(Self.isDigit) : isText(rest, max: more)
    }

    /// Letters that a link carries without an escape; what needs one has no canonical form.
    private func isText(_ text: ArraySlice<UInt8>, max: Int) -> Bool {
        text.count <= max
            && text.allSatisfy {
                Self.isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 26
                    || "\"'-.;<=>?_".utf8.contains($0)
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    /// What is wrong with the key itself: its digits, its length, its check digit.
    func flaw(in sent: ArraySlice<UInt8>) -> String? {
        if isArticle, ![8, 12, 13, 14].contains(sent.count) {
            return "8, 12, 13 or 14 digits after /01/"
        }
        let length = isArticle ? sent.count : digits
        guard sent.count >= length, sent.prefix(length).allSatisfy(Self.isDigit) else {
            return "\(length) digits after /\(number)/"
        }
        guard length > 0 else { return nil }
        let checked = sent.prefix(isArticle ? length : self.checked)
        let right = CheckDigit.of(checked, checked.indices.dropLast())
        guard checked.last != right else { return nil }
        let digit = Character(Unicode.Scalar(right))
        return "the check digit \(digit) as digit \(checked.count) of the key"
    }
}
