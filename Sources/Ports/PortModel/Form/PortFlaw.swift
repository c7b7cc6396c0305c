package import JSON

/// Why a port file is of no use: what was found where, what was wanted, what to do.
package enum PortFlaw: Error, Hashable {
    case notJSON(String)
    case wanted(String, at: String, found: String)
    case missing(String, meaning: String)
    case unknown(String, known: [String])
    case said(String)

    package var advice: String {
        switch self {
        case .notJSON(let sentence): "It is not JSON: \(sentence)."
        case .wanted(let what, let place, let found):
            "\(place): found \(found); wanted \(what)."
        case .missing(let place, let meaning): "\(place) is missing: \(meaning)."
        case .unknown(let place, let known):
            "\(place) is not a field of this form, so it would be ignored; take it out or correct "
                + "its name. Known here: \(known.joined(separator: ", "))."
        case .said(let sentence): sentence
        }
    }
}

extension JSONValue {
    /// As a sentence quotes it: short, whatever was sent.
    package var quoted: String {
        let whole = text
        return whole.count > 40 ? String(whole.prefix(37)) + "…" : whole
    }
}
