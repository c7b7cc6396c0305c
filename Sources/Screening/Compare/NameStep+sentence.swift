extension NameStep {
    /// The reason behind a part of a score, as an officer reads it.
    package var sentence: String {
        let price = price == 0 ? "" : " (\(told))"
        let both = "\(left) ~ \(right)"
        return switch how {
        case .same: left
        case .spelled: both + " spelled otherwise" + price
        case .sounds: both + " sounds alike" + price
        case .consonants: both + " by consonants" + price
        case .initial: both + " initial" + price
        case .joined: both + " written together" + price
        case .repeated: left + right + " said twice" + price
        case .extra: left + right + " in one name only" + price
        case .conflict: both + " contradict" + price
        case .noWord: "no whole word agrees" + price
        case .form: "another legal form" + price
        case .title: "another title" + price
        case .signs: both + " sign by sign" + price
        case .acronym: left + right + " as first letters" + price
        }
    }

    /// A price of the table as it stands there, 0.15; what was computed of several, to the hundredth.
    private var told: String {
        let whole = Int((price * 100).rounded(.toNearestOrEven))
        let rest = whole % 100
        if rest % 10 == 0 { return "\(whole / 100).\(rest / 10)" }
        return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
