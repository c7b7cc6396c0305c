import JSON
import Model

/// One parameter of a query: what of an event it looks at, and what it wants there.
///
/// Several values of one parameter are alternatives; all parameters must hold.
enum QueryCondition: Hashable, Sendable {
    case type([String])
    case action([String])
    case word(WordField, [String])
    /// `readPoint` or `bizLocation`.
    case place(String, [String])
    case eventID([String])
    case transformationID([String])
    case correctiveEventID([String])
    case pair(PairField, type: String, [String])
    case things([EPCRole], [EPCPattern])
    case moment(MomentField, ValueComparison.Operator, Instant)
    /// As it stands there, or in the own unit of its kind where the question names a unit.
    case quantity(ValueComparison.Operator, kind: String?, Double)
    case exists(String, Bool)
    case sensedText(String, [String])
    case sensedMoment(String, ValueComparison.Operator, Instant)
    /// Of a report's member, in the own unit of its kind.
    case measured(String, ValueComparison.Operator, kind: String, Double)
    case field(ExtensionArea, [ValueComparison])
    case hasField(ExtensionArea, Bool)

    enum WordField: String, Hashable, Sendable {
        case bizStep, disposition, set, unset, reason
    }

    enum PairField: String, Hashable, Sendable, CaseIterable {
        case bizTransaction, source, destination
    }

    enum MomentField: String, Hashable, Sendable {
        case eventTime, recordTime, declarationTime
    }
}

extension QueryCondition.WordField {
    var list: WordList {
        switch self {
        case .bizStep: .bizSteps
        case .disposition, .set, .unset: .dispositions
        case .reason: .errorReasons
        }
    }

    func words(in event: CapturedEvent) -> [String] {
        let sent: [String]
        switch self {
        case .bizStep, .disposition: sent = [event.text(rawValue)].compactMap { $0 }
        case .set, .unset:
            let words = event.value["persistentDisposition"]?[rawValue]?.array ?? []
            sent = words.compactMap(\.string)
        case .reason:
            sent = [event.value["errorDeclaration"]?["reason"]?.string].compactMap { $0 }
        }
        return sent.map { Spelling.word($0, list, event.prefixes) }
    }
}

extension QueryCondition.PairField {
    var list: String { rawValue + "List" }
    var types: WordList {
        switch self {
        case .bizTransaction: .transactionTypes
        case .source, .destination: .partyTypes
        }
    }
}
