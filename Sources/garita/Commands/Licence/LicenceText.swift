import Model
import JSON
import Standing
import StandingFiles

/// Verdicts about shipments as an officer reads them, and as a program does.
enum LicenceText {
    static func of(_ vector: LicenceVector, json: Bool) -> String {
        let differences = vector.differences
        guard json else {
            return
                (["\(differences.isEmpty ? "agrees " : "DIFFERS") \(vector.name)"]
                + differences.map { "        \($0)" }).joined(separator: "\n")
        }
        let object: JSONValue = [
            "name": .text(vector.name), "agrees": .bool(differences.isEmpty),
            "differences": .list(differences.map(JSONValue.text)),
        ]
        return object.text
    }

    /// Where a shipment before it could not be read, what is left is a guess at best.
    static func of(_ verdict: LicenceVerdict, isWhole: Bool) -> String {
        let licence = verdict.licence.map { " under \($0)" } ?? ""
        let left =
            verdict.remainingCents.map { ", \(isWhole ? "" : "at most ")\(MoneyText.of($0)) left" }
            ?? ""
        var lines = ["\(verdict.shipment)  \(verdict.mayGo ? "goes" : "STOP")\(licence)\(left)"]
        if !isWhole {
            lines.append("    beware: a shipment above could not be read; mend it before this goes")
        }
        lines += verdict.stops.map { "    stop: \($0.sentence)" }
        if verdict.mayGo, let statement = verdict.filing.statement {
            lines.append("    papers: \(statement)")
        }
        if !verdict.messages.isEmpty {
            let words = verdict.messages.map(\.rawValue).joined(separator: ", ")
            lines.append("    filing system: \(words)")
        }
        return lines.joined(separator: "\n")
    }

    static func json(_ verdict: LicenceVerdict, isWhole: Bool) -> JSONValue {
        [
            "shipment": .text(verdict.shipment),
            "licence": verdict.licence.map(JSONValue.text) ?? .null,
            "goes": .bool(verdict.mayGo), "isCertain": .bool(isWhole),
            "stops": .list(
                verdict.stops.map {
                    ["code": .text($0.code.rawValue), "sentence": .text($0.sentence)]
                }),
            "messages": .list(verdict.messages.map { .text($0.rawValue) }),
            "remainingCents": verdict.remainingCents.map { .int($0) } ?? .null,
            "statement": verdict.filing.statement.map(JSONValue.text) ?? .null,
        ]
    }
}

extension FilingStatement {
    /// What is to stand on the papers; nil where they are not right yet.
    fileprivate var statement: String? {
        switch self {
        case .filed(let citation), .exempt(let citation): citation
        case .missing, .wrong: nil
        }
    }
}
