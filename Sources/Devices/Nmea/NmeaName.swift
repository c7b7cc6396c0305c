/// Who sends: NMEA 0183 has no word for it, so trackers say it before their sentences.
enum NmeaName {
    /// Short enough for a carrier's own numbering, long enough not to be a stray field.
    private static let lengths = 4...64

    /// What stands on a line before its `$`: the last word there, as in `IMEI 353…,$GPRMC` and
    /// `4711/022…/$GPRMC`. Nil when nothing stands there.
    static func before(_ prefix: ArraySlice<UInt8>) throws(FrameFlaw) -> String? {
        guard let last = words(prefix).last else { return nil }
        return try name(Text(last))
    }

    /// A line without any sentence: digits alone, or after the word `IMEI` or `ID`.
    static func alone(_ line: [UInt8]) throws(FrameFlaw) -> String {
        let words = words(line[...]).map { Text($0) }
        if words.count == 1, words[0].isDigits { return try name(words[0]) }
        guard words.count == 2, ["IMEI", "ID"].contains(words[0].string.uppercased()) else {
            throw .notThisProtocol(Hex.text(line.prefix(16)))
        }
        return try name(words[1])
    }

    /// Makers' own sentences that say it: `$PGID,353…*hh`, `$GPFID,truck-7*hh`.
    static func told(by sentence: NmeaSentence) throws(FrameFlaw) -> String? {
        guard sentence.address == "PGID" || sentence.address == "GPFID" else { return nil }
        return try name(sentence[1])
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        text.split { $0 <= 32 || [44, 47, 58, 59, 61].contains($0) }
    }

    /// Letters, digits, `-`, `_` and `.`: noise before a sentence must not become somebody.
    private static func name(_ text: Text) throws(FrameFlaw) -> String {
        let isName = text.bytes.allSatisfy { byte in
            (48...57).contains(byte) || (97...122).contains(byte | 32)
                || [45, 46, 95].contains(byte)
        }
        guard isName, lengths.contains(text.count) else {
            throw .field("device", sent: text.string)
        }
        return text.string
    }
}
