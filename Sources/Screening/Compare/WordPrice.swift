/// What it costs to take one word for the other.
enum WordPrice {
    /// More than two edits make another word.
    private static let editsMax = 2

    static func of(
        _ a: NameToken, _ b: NameToken, _ prices: Prices
    ) -> (price: Double, how: NameStep.How)? {
        if a.isAbjad != b.isAbjad { return byConsonants(a, b, prices) }
        guard a.letters.count > 1, b.letters.count > 1 else { return nil }
        let spelled = spelled(a, b)
        guard a.letters.count >= Sound.lettersMin, b.letters.count >= Sound.lettersMin,
            abs(a.sound.count - b.sound.count) <= 1
        else { return spelled }
        let apart = EditDistance.between(a.sound, b.sound)
        guard apart <= 1 else { return spelled }
        let price = apart == 0 ? prices.sound : prices.nearSound
        if let spelled, spelled.price <= price { return spelled }
        return (price, .sounds)
    }

    /// Two thirds of the letters may differ in no word; in short ones that is one or two.
    private static func spelled(
        _ a: NameToken, _ b: NameToken
    ) -> (price: Double, how: NameStep.How)? {
        guard let edits = EditDistance.between(a, b, max: editsMax),
            edits * 3 <= max(a.letters.count, b.letters.count) * 2
        else { return nil }
        return (Double(edits), .spelled)
    }

    private static func byConsonants(
        _ a: NameToken, _ b: NameToken, _ prices: Prices
    ) -> (price: Double, how: NameStep.How)? {
        let left = Sound.skeleton(a.letters), right = Sound.skeleton(b.letters)
        guard left.count > 1, right.count > 1 else {
            return left == right ? (prices.consonants * 2, .consonants) : nil
        }
        let edits = EditDistance.between(left, right)
        guard edits * 2 <= max(left.count, right.count) else { return nil }
        return (prices.consonants + prices.bone * Double(edits), .consonants)
    }
}
