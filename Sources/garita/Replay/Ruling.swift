import JSON
import Model
import Views

/// A decision or a revocation as the ledger spells it, read back for whoever compares two.
struct Ruling {
    let value: JSONValue

    init(_ text: String) throws(JSONError) { value = try JSONValue(parsing: Array(text.utf8)) }

    var trip: String { value["trip"]?.string ?? "" }
    /// A revocation has the number of the decision that it ends.
    var number: Int { (value["number"] ?? value["decision"])?.int ?? 0 }
    var isRevocation: Bool { value["cause"] != nil }
    /// The channel of a decision, the cause of a revocation.
    var outcome: String { (value["channel"] ?? value["cause"])?.string ?? "" }
    var at: Instant? { value["at"]?.string.flatMap { try? Instant(rfc3339: $0) } }  // nil: no time

    /// Why, in words.
    var sentence: String {
        if let sentence = value["sentence"]?.string { return "“\(sentence)”" }
        let reasons = (value["reasons"]?.array ?? []).compactMap { reason -> Reason? in
            guard let code = reason["code"]?.string.flatMap(Reason.Code.init) else { return nil }
            return Reason(code, reason["detail"]?.string ?? "")
        }
        return reasons.sentence(in: .english)
    }

    /// The names under which the two say something else.
    func differs(from other: Ruling, ignoring ignored: Set<String>) -> [String] {
        let names = ((value.members ?? []) + (other.value.members ?? [])).map(\.name)
        var seen = ignored
        return names.filter { seen.insert($0).inserted && value[$0]?.text != other.value[$0]?.text }
    }
}
