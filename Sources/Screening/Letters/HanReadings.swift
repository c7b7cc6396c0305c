/// How a Chinese sign is read in Mandarin, without its tone: one reading, the common one.
///
/// The 8,836 signs are those of the everyday sets of the mainland and of Taiwan; the readings
/// are facts of the Unihan database.
enum HanReadings {
    static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

    private static let syllables: (texts: [String], places: [UInt16]) = {
        var texts = [""], places = [UInt16](repeating: 0, count: block.count)
        var syllable = 0
        for word in (aToL + " " + mToZ).split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if word.utf8.first.map({ $0 < 0x80 }) == true {
                texts.append(String(word))
                syllable = texts.count - 1
            } else {
                for sign in word.unicodeScalars {
                    places[Int(sign.value - block.lowerBound)] = UInt16(syllable)
                }
            }
        }
        return (texts, places)
    }()

    /// nil for signs that hardly any name has.
    static func letters(_ scalar: UInt32) -> String? {
        let place = syllables.places[Int(scalar - block.lowerBound)]
        return place == 0 ? nil : syllables.texts[Int(place)]
    }
}
