import JSON
import Model
import Standing

/// A person's card: what is not one of its few fields is refused, since it would be kept.
enum CardForm {
    static func card(_ form: StandingForm) throws(StandingFlaw) -> TravellerCard {
        let programme = try form.programme("programme") { $0.isForPeople }
        let outcome = try form.one(of: CardOutcome.self, "outcome")
        let decided = try form.start("decided"), expires = try form.endIfThere("expires")
        try FeedForms.demandTime(programme, decided, expires, form, "decided", "expires")
        if outcome == .approved, expires == nil {
            throw StandingFlaw(
                "\(form.place("expires")) is missing: a card that was approved has a last day")
        }
        return TravellerCard(
            holder: try form.party("holder"), programme: programme, outcome: outcome,
            decided: decided, expires: expires, reason: try reason(form))
    }

    private static func reason(_ form: StandingForm) throws(StandingFlaw) -> ReasonClass? {
        let known = ReasonClass.ofPeople.map(\.rawValue).joined(separator: ", ")
        return try form.readIfThere("reason", "a class only: one of \(known)") { value in
            value.string.flatMap(ReasonClass.init(rawValue:)).flatMap {
                ReasonClass.ofPeople.contains($0) ? $0 : nil
            }
        }
    }
}
