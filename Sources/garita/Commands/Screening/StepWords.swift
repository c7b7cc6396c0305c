import Screening

/// The reasons behind a score in a line that an officer reads.
enum StepWords {
    static func line(_ steps: [NameStep]) -> String {
        steps.map(words).joined(separator: "; ")
    }

    private static func words(_ step: NameStep) -> String {
        let price = step.price == 0 ? "" : " (\(Effort.fixed(step.price)))"
        let both = "\(step.left) ~ \(step.right)"
        return switch step.how {
        case .same: step.left
        case .spelled: both + " spelled otherwise" + price
        case .sounds: both + " sounds alike" + price
        case .consonants: both + " by consonants" + price
        case .initial: both + " initial" + price
        case .joined: both + " written together" + price
        case .repeated: step.left + step.right + " said twice" + price
        case .extra: step.left + step.right + " in one name only" + price
        case .conflict: both + " contradict" + price
        case .noWord: "no whole word agrees" + price
        case .form: "another legal form" + price
        case .title: "another title" + price
        case .signs: both + " sign by sign" + price
        case .acronym: step.left + step.right + " as first letters" + price
        }
    }
}
