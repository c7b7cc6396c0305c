/// Asks an index for names; keeps its working memory from one query to the next.
package struct WatchSearch {
    private let index: WatchIndex
    private let prices = Prices.standard
    private var weight: [Float]
    private var touched: [Int32] = []
    private var seenBy: [Int32]
    private var query: Int32 = 0

    package init(_ index: WatchIndex) {
        self.index = index
        weight = [Float](repeating: 0, count: index.names.count)
        seenBy = [Int32](repeating: 0, count: index.vocabulary.words.count)
    }

    /// The best entries, the closest first; only those from `threshold` on, explained.
    package mutating func hits(
        for text: String, _ kind: NameKind = .unknown, threshold: Double, max: Int = 10
    ) -> [WatchHit] {
        let name = ScreenedName(text, kind)
        gather(name)
        let best = compareBest(with: name, threshold)
        return best.prefix(max).map { place, _ in
            let known = index.names[place]
            return WatchHit(
                entity: index.entities[Int(index.owners[place])], name: known.text,
                comparison: index.scorer.compare(name, known))
        }
    }

    private mutating func gather(_ name: ScreenedName) {
        for place in touched { weight[Int(place)] = 0 }
        touched.removeAll(keepingCapacity: true)
        for (word, isJoined) in WatchIndex.words(of: name) {
            query &+= 1
            var found: [(Int, Float)] = []
            let same = index.vocabulary.number(of: word.letters) ?? -1
            index.vocabulary.eachLike(word, isJoined: isJoined) { number in
                guard seenBy[number] != query else { return }
                seenBy[number] = query
                if number == same { return found.append((number, 1)) }
                guard index.vocabulary.mayBeLike(word, number),
                    let (price, _) = WordPrice.of(word, index.vocabulary.words[number], prices),
                    price <= prices.tolerance
                else { return }
                found.append((number, Self.share(price)))
            }
            for (number, share) in found { add(index.rarity[number] * share, to: number) }
        }
        for sign in name.signs {
            for place in index.signPostings[sign] ?? [] { touch(place, 4) }
        }
    }

    /// A word that is met with an edit counts a little less than one that is met as it is.
    private static func share(_ price: Double) -> Float { Float(1 - 0.2 * price) }

    private mutating func add(_ gain: Float, to word: Int) {
        for at in index.starts[word]..<index.starts[word + 1] {
            touch(index.places[Int(at)], gain)
        }
    }

    private mutating func touch(_ place: Int32, _ gain: Float) {
        if weight[Int(place)] == 0 { touched.append(place) }
        weight[Int(place)] += gain
    }

    /// Steps of a sixteenth of a bit up to 64 bits: fine enough to rank by.
    private static let levels = 1_024, levelsPerBit: Float = 16

    /// Places of names, the best of each entry.
    private func compareBest(
        with name: ScreenedName, _ threshold: Double
    ) -> [(place: Int, score: Double)] {
        var counts = [Int32](repeating: 0, count: Self.levels)
        for place in touched { counts[level(place)] += 1 }
        var floor = Self.levels - 1, kept = Int(counts[floor])
        while floor > 0, kept < WatchIndex.candidatesMax {
            floor -= 1
            kept += Int(counts[floor])
        }
        var best: [Int32: (place: Int, score: Double)] = [:], compared = 0
        // Names of the lowest level come last and are the first to be left out.
        for isAbove in [true, false] {
            for place in touched where compared < WatchIndex.candidatesMax {
                let level = level(place)
                guard isAbove ? level > floor : level == floor else { continue }
                compared += 1
                let score = index.scorer.compare(
                    name, index.names[Int(place)], isExplained: false
                ).score
                let owner = index.owners[Int(place)]
                if score >= threshold, score > best[owner]?.score ?? 0 {
                    best[owner] = (Int(place), score)
                }
            }
        }
        return best.values.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    }

    private func level(_ place: Int32) -> Int {
        let value = (weight[Int(place)] - index.lengths[Int(place)]) * Self.levelsPerBit
        return min(Self.levels - 1, max(0, Int(value)))
    }
}
