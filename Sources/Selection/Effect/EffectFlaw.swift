/// Why nothing can be measured.
package enum EffectFlaw: Error, Hashable, Sendable {
    case noPicks
    case repeatedID(String)
    case probability(id: String, Double)
    case certain(id: String, Pick.Ground, Double)
    case noRandomResult(random: Int)

    package var advice: String {
        switch self {
        case .noPicks: "there is no pick"
        case .repeatedID(let id): "the pick “\(id)” is there twice"
        case .probability(let id, let value):
            "the probability of “\(id)” is \(value); wanted above 0 and at most 1"
        case .certain(let id, let ground, let value):
            "“\(id)” is \(ground.rawValue) with a probability of \(value); only random picks are "
                + "drawn, all others have 1"
        case .noRandomResult(let random):
            "\(random) random picks and no result of one: without them nobody knows what "
                + "targeting misses"
        }
    }
}
