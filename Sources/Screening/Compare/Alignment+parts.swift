extension Alignment {
    /// Two or three neighbours of one name against one word of the other.
    mutating func meetJoined() {
        for j in right.indices where isOpenRight(j) {
            if let (run, edits) = Self.run(in: left, open: openLeft, like: right[j]) {
                close(run, &openLeft)
                cost += prices.joined + Double(edits)
                openRight &= ~(1 << UInt32(j))
                met += 2
                note(run.map { left[$0] }, [right[j]], edits)
            }
        }
        for i in left.indices where isOpenLeft(i) {
            if let (run, edits) = Self.run(in: right, open: openRight, like: left[i]) {
                close(run, &openRight)
                cost += prices.joined + Double(edits)
                openLeft &= ~(1 << UInt32(i))
                met += 2
                note([left[i]], run.map { right[$0] }, edits)
            }
        }
    }

    private mutating func note(_ a: [NameToken], _ b: [NameToken], _ edits: Int) {
        guard isExplained else { return }
        steps.append(
            NameStep(
                how: .joined, left: a.map(\.text).joined(separator: " "),
                right: b.map(\.text).joined(separator: " "),
                price: prices.joined + Double(edits)))
    }

    private func close(_ run: Range<Int>, _ open: inout UInt32) {
        for place in run { open &= ~(1 << UInt32(place)) }
    }

    /// Shorter words are met by chance.
    private static let joinedMin = 4

    private static func run(
        in tokens: [NameToken], open: UInt32, like word: NameToken
    ) -> (Range<Int>, Int)? {
        guard word.letters.count >= joinedMin else { return nil }
        for start in tokens.indices {
            var letters: [UInt8] = []
            for end in start..<min(start + 3, tokens.count) {
                guard open & 1 << UInt32(end) != 0 else { break }
                letters += tokens[end].letters
                guard letters.count <= min(word.letters.count + 1, NameToken.lettersMax) else {
                    break
                }
                if end > start, letters.count >= word.letters.count - 1 {
                    let edits = EditDistance.between(letters, word.letters)
                    if edits <= 1 { return (start..<end + 1, edits) }
                }
            }
        }
        return nil
    }

    mutating func meetInitials() {
        let price = isOrganization ? prices.initialOfCompany : prices.initial
        for i in left.indices where isOpenLeft(i) {
            for j in right.indices where isOpenRight(j) && Self.isInitial(left[i], right[j]) {
                pay(.initial, price, i, j)
                break
            }
        }
        guard met > 0 else { return }
        for i in left.indices where isOpenLeft(i) && (2...3).contains(left[i].letters.count) {
            meetRun(of: left[i].letters, right, openRight, at: i, isLeft: true)
        }
        for j in right.indices where isOpenRight(j) && (2...3).contains(right[j].letters.count) {
            meetRun(of: right[j].letters, left, openLeft, at: j, isLeft: false)
        }
    }

    private static func isInitial(_ a: NameToken, _ b: NameToken) -> Bool {
        (a.kind == .initial) != (b.kind == .initial) && a.letters.first == b.letters.first
    }

    /// `JC` for Jean Claude: neighbours that begin with these letters.
    mutating func meetRun(
        of letters: [UInt8], _ other: [NameToken], _ open: UInt32, at place: Int, isLeft: Bool
    ) {
        guard other.count >= letters.count else { return }
        for start in 0...(other.count - letters.count) {
            let run = start..<start + letters.count
            let fits = run.allSatisfy {
                open & 1 << UInt32($0) != 0 && other[$0].letters.first == letters[$0 - start]
            }
            guard fits else { continue }
            for (count, index) in run.enumerated() {
                let price = count == 0 ? prices.initial : prices.initial / 2
                let (i, j) = isLeft ? (place, index) : (index, place)
                pay(.initial, price, i, j)
            }
            return
        }
    }

    /// One word made of the first letters of all words that count on the other side.
    mutating func meetAcronym() {
        guard met == 0, isOrganization else { return }
        if let i = Self.acronym(left, of: right) {
            openRight = 0
            met += 2
            pay(.acronym, prices.acronym, i, nil)
        } else if let j = Self.acronym(right, of: left) {
            openLeft = 0
            met += 2
            pay(.acronym, prices.acronym, nil, j)
        }
    }

    private static func acronym(_ short: [NameToken], of long: [NameToken]) -> Int? {
        let letters = long.filter(\.counts).compactMap(\.letters.first)
        guard letters.count >= 3 else { return nil }
        return short.firstIndex { $0.letters == letters }
    }
}
