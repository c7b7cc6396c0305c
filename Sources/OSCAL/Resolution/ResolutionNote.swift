/// Something in a profile that had no effect or may surprise; the rest was done.
package enum ResolutionNote: Hashable, Sendable {
    case unknownIDs([String], href: String)
    case unknownParameter(String)
    case unknownControl(String)
    case additionWithoutTarget(control: String, target: String)
    case sameControls([String])
    case combineMethod(String)
    case parentRule(href: String)
    case nothingPicked(href: String)
    case nothingInserted
    case flaw(Address, Flaw)

    package var sentence: String {
        switch self {
        case .unknownIDs(let ids, let href):
            "\(href) has no control \(Self.some(ids)); look for a typing mistake in with-ids"
        case .unknownParameter(let id):
            "set-parameters names \(id), which no imported control has; it changed nothing"
        case .unknownControl(let id):
            "alters names \(id), which was not imported; it changed nothing"
        case .additionWithoutTarget(let control, let target):
            "the addition to \(control) names \(target), which is not inside it; it was left out"
        case .sameControls(let ids):
            "the result has more than one control \(Self.some(ids)); import each once"
        case .combineMethod(let method):
            "merge.combine.method is \(method); the schema has dropped it, and it was obeyed as "
                + (method == "use-first" ? "written" : "keep")
        case .parentRule(let href):
            "with-parent-controls at \(href) is no part of OSCAL now; parents come along anyway"
        case .nothingPicked(let href): "nothing of \(href) is included"
        case .nothingInserted: "an insert-controls picks none of the imported controls"
        case .flaw(let address, let flaw): "\(address) \(flaw.advice)"
        }
    }

    /// As many as a person reads on one line.
    private static func some(_ ids: [String]) -> String {
        let shown = ids.prefix(5).joined(separator: ", ")
        return ids.count > 5 ? "\(shown) and \(ids.count - 5) more" : shown
    }
}
