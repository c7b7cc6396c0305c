/// Compares two parties, trait by trait.
struct LevelFinder: Sendable {
    /// Above this two words are one word with a slip; Winkler's own bound for census names.
    private static let near = 0.88
    /// Above this there is still a likeness worth weighing.
    private static let far = 0.75

    let table: PartyTable

    func levels(_ one: Int, _ other: Int) -> Levels {
        var levels = Levels()
        levels[.given] = name(.given, one, other, swapped: .surname)
        levels[.surname] = name(.surname, one, other, swapped: .given)
        levels[.address] = address(one, other)
        levels[.unit] = word(.unit, one, other)
        levels[.place] = place(one, other)
        levels[.phone] = number(.phone, one, other)
        levels[.email] = word(.email, one, other)
        levels[.birth] = number(.birth, one, other)
        levels[.identity] = number(.identity, one, other)
        return levels
    }

    /// Missing, equal, near, alike, swapped with the other name, an initial, differs.
    private func name(
        _ field: PartyField, _ one: Int, _ other: Int, swapped: PartyField
    ) -> Int {
        let a = table.code(one, field)
        let b = table.code(other, field)
        guard a != 0, b != 0 else { return Levels.missing }
        if a == b { return Levels.equal }
        let likeness = table.words.likeness(a, b)
        if likeness > Self.near { return 2 }
        if a == table.code(other, swapped), b == table.code(one, swapped) { return 4 }
        if table.words.isInitial(a, b) { return 5 }
        return likeness > Self.far ? 3 : 6
    }

    private func word(_ field: PartyField, _ one: Int, _ other: Int) -> Int {
        switch nearness(field, one, other) {
        case .missing: Levels.missing
        case .equal: Levels.equal
        case .near: 2
        case .far: 3
        case .differs: 4
        }
    }

    private func number(_ field: PartyField, _ one: Int, _ other: Int) -> Int {
        switch slip(field, one, other) {
        case .missing: Levels.missing
        case .equal: Levels.equal
        case .near, .far: 2
        case .differs: 3
        }
    }

    /// Missing; both equal; then what agrees: street, near street with number, street alone, near
    /// street alone, number alone, nothing.
    private func address(_ one: Int, _ other: Int) -> Int {
        let street = nearness(.street, one, other)
        let number = slip(.number, one, other)
        switch (street, number) {
        case (.missing, .missing): return Levels.missing
        case (.equal, .equal): return Levels.equal
        case (.equal, .near), (.equal, .far), (.equal, .missing): return 2
        case (.near, .equal): return 3
        case (.equal, .differs): return 4
        case (.near, _): return 5
        case (_, .equal): return 6
        default: return 7
        }
    }

    /// Missing; postcode and suburb equal; equal and near; near and equal; suburb alone; postcode
    /// alone; state or a near suburb; nothing.
    private func place(_ one: Int, _ other: Int) -> Int {
        let code = slip(.postcode, one, other)
        let suburb = nearness(.suburb, one, other)
        switch (code, suburb) {
        case (.missing, .missing): return Levels.missing
        case (.equal, .equal): return Levels.equal
        case (.equal, .near), (.equal, .missing): return 2
        case (.near, .equal), (.near, .near): return 3
        case (_, .equal): return 4
        case (.equal, _): return 5
        default:
            if suburb == .near || code == .near { return 6 }
            let a = table.code(one, .state)
            let b = table.code(other, .state)
            return a != 0 && a == b ? 6 : 7
        }
    }

    private enum Nearness { case missing, equal, near, far, differs }

    private func nearness(_ field: PartyField, _ one: Int, _ other: Int) -> Nearness {
        let a = table.code(one, field)
        let b = table.code(other, field)
        guard a != 0, b != 0 else { return .missing }
        if a == b { return .equal }
        let likeness = table.words.likeness(a, b)
        return likeness > Self.near ? .near : likeness > Self.far ? .far : .differs
    }

    private func slip(_ field: PartyField, _ one: Int, _ other: Int) -> Nearness {
        let a = table.code(one, field)
        let b = table.code(other, field)
        guard a != 0, b != 0 else { return .missing }
        if a == b { return .equal }
        return table.words.isOneSlip(a, b) ? .near : .differs
    }
}
