/// One criterion as a table tells it.
struct Criterion: Hashable, Sendable {
    enum Obligation: String, Hashable, Sendable { case must, should }

    /// How sure we are of number and obligation: two public sources agree, one says so, or none
    /// was at hand and it is background knowledge.
    enum Confidence: String, Hashable, Sendable { case high, medium, low }

    /// How sure we are that it applies to a kind of member.
    enum Applies: String, Hashable, Sendable { case confirmed, likely, unverified }

    let number: String
    let obligation: Obligation
    let confidence: Confidence
    /// Letters of the table's sources.
    let sources: String
    let entities: [String: Applies]
    var text = ""
    var notes: [String] = []
}
