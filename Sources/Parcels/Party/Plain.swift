/// Values as they are compared: lower case, no accents, no punctuation, one blank between words,
/// common street words short, phone numbers as their digits.
package enum Plain {
    /// Longer values are cut: a machine word has one bit a letter when two are compared.
    package static let bytesMax = 64
    /// National numbers of both countries of a lane; what stands before is a trunk or country code.
    private static let phoneDigits = 10

    package static func value(_ cell: ArraySlice<UInt8>, of field: PartyField) -> [UInt8] {
        switch field {
        case .phone: phone(cell)
        case .birth, .identity: letters(cell, blanks: false)
        case .number, .postcode: letters(cell, blanks: false)
        case .email: email(cell)
        case .street: street(letters(cell, blanks: true))
        case .given, .surname, .unit, .suburb, .state: letters(cell, blanks: true)
        }
    }

    private static func phone(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        let digits = cell.filter { $0 >= 0x30 && $0 <= 0x39 }
        return Array(digits.suffix(phoneDigits))
    }

    private static func email(_ cell: ArraySlice<UInt8>) -> [UInt8] {
        Array(cell.filter { $0 > 0x20 }.map { isUpper($0) ? $0 | 0x20 : $0 }.prefix(bytesMax))
    }

    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    private static func letters(_ cell: ArraySlice<UInt8>, blanks: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(cell.count)
        if cell.allSatisfy({ $0 < 0x80 }) {
            for byte in cell { append(byte, &out, blanks) }
        } else {
            for scalar in String(decoding: cell, as: UTF8.self).lowercased().unicodeScalars {
                if let plain = unaccented(scalar) {
                    for byte in plain.utf8 { append(byte, &out, blanks) }
                } else if scalar.properties.isAlphabetic {
                    out += String(scalar).utf8
                } else if !scalar.properties.isDiacritic {
                    append(0x20, &out, blanks)
                }
            }
        }
        while out.last == 0x20 { out.removeLast() }
        return out.count > bytesMax ? Array(out[..<bytesMax]) : out
    }

    private static func append(_ byte: UInt8, _ out: inout [UInt8], _ blanks: Bool) {
        if isUpper(byte) {
            out.append(byte | 0x20)
        } else if (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
            out.append(byte)
        } else if byte == 0x27 {
            // O'Brien and OBrien are one name.
        } else if blanks, !out.isEmpty, out.last != 0x20 {
            out.append(0x20)
        }
    }

    private static func unaccented(_ scalar: Unicode.Scalar) -> String? {
        if scalar.isASCII { return String(scalar) }
        return accents[scalar]
    }

    /// The letters of the languages of the lane and its neighbours.
    private static let accents: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("a", "àáâãåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğģ"),
            ("i", "ìíîïīįı"), ("l", "łĺľ"), ("n", "ñńňņ"), ("o", "òóôõøōő"), ("r", "řŕ"),
            ("s", "śšşș"), ("t", "ťţț"), ("u", "ùúûūůűų"), ("y", "ýÿ"), ("z", "źżž"),
            ("ae", "äæ"), ("oe", "öœ"), ("ue", "ü"), ("ss", "ß"), ("th", "þ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars { table[scalar] = plain }
        }
        return table
    }()

    /// Words that say only that this is a street, as each writes them.
    private static let streetWords: [[UInt8]: [UInt8]] = {
        let rows = [
            "st": "street calle str", "av": "avenue avenida ave avda", "rd": "road",
            "blvd": "boulevard bulevar bl", "pl": "place plaza", "ct": "court", "dr": "drive",
            "cres": "crescent cr", "cct": "circuit", "ln": "lane", "hwy": "highway carretera",
            "cl": "close", "tce": "terrace", "pde": "parade", "apt": "apartment apartamento",
            "n": "north norte", "s": "south sur", "e": "east este oriente",
            "w": "west oeste poniente",
        ]
        var table: [[UInt8]: [UInt8]] = [:]
        for (short, words) in rows {
            for word in words.split(separator: " ") { table[Array(word.utf8)] = Array(short.utf8) }
        }
        return table
    }()

    private static func street(_ words: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for word in words.split(separator: 0x20) {
            if !out.isEmpty { out.append(0x20) }
            out += streetWords[Array(word)] ?? Array(word)
        }
        return out
    }
}
