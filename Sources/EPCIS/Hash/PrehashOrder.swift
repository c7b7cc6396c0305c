/// The order in which the fields of an event are joined.
///
/// As in the reference implementation, whose table puts `parentID` before `epcList`; its page puts
/// them the other way round, and no test vector has both. Decision 17.
enum PrehashOrder {
    /// How a field's value is written.
    enum Part: Sendable {
        case text, time, word(Check.Vocabulary)
        /// Each behind the name `epc`.
        case epcs
        case quantities, place, sensorElements
        case persistent
    }

    typealias Entry = (field: FieldName, part: Part)

    static let event: [Entry] = [
        (.eventTime, .time), (.eventTimeZoneOffset, .text), (.certificationInfo, .text),
        (.parentID, .text), (.epcList, .epcs), (.inputEPCList, .epcs), (.childEPCs, .epcs),
        (.quantityList, .quantities), (.childQuantityList, .quantities),
        (.inputQuantityList, .quantities), (.outputEPCList, .epcs),
        (.outputQuantityList, .quantities), (.action, .text), (.transformationID, .text),
        (.bizStep, .word(.bizStep)), (.disposition, .word(.disposition)),
        (.persistentDisposition, .persistent), (.readPoint, .place), (.bizLocation, .place),
        (.sensorElementList, .sensorElements),
    ]

    static let persistent: [Entry] = [
        (.set, .word(.disposition)), (.unset, .word(.disposition)),
    ]

    static let place: [Entry] = [(.id, .text)]

    static let quantity: [Entry] = [(.epcClass, .text), (.quantity, .text), (.uom, .text)]

    static let sensorMetadata: [Entry] = [
        (.time, .time), (.startTime, .time), (.endTime, .time), (.deviceID, .text),
        (.deviceMetadata, .text), (.rawData, .text), (.dataProcessingMethod, .text),
        (.bizRules, .text),
    ]

    static let sensorReport: [Entry] = [
        (.type, .word(.measurement)), (.exception, .word(.alert)), (.deviceID, .text),
        (.deviceMetadata, .text), (.rawData, .text), (.dataProcessingMethod, .text),
        (.time, .time), (.microorganism, .text), (.chemicalSubstance, .text), (.value, .text),
        (.component, .word(.component)), (.stringValue, .text), (.booleanValue, .text),
        (.hexBinaryValue, .text), (.uriValue, .text), (.minValue, .text), (.maxValue, .text),
        (.meanValue, .text), (.sDev, .text), (.percRank, .text), (.percValue, .text),
        (.uom, .text), (.coordinateReferenceSystem, .text),
    ]

    /// What becomes of an event's member when the fields in order are written.
    enum Role: Sendable {
        case ordered, silent, other
        /// A list of pairs: the name of its values, and the words their types may be.
        case pairs(FieldName, Check.Vocabulary)
    }

    /// Left out of the hash: what changes when an event is passed on or declared wrong.
    private static let silent: [FieldName] = [
        .context, .type, .eventID, .recordTime, .errorDeclaration,
    ]

    /// By the raw value of a field's name.
    static let roles: [Role] = FieldName.allCases.map { field in
        switch field {
        case .bizTransactionList: .pairs(.bizTransaction, .transactionType)
        case .sourceList: .pairs(.source, .partyType)
        case .destinationList: .pairs(.destination, .partyType)
        case let field:
            if silent.contains(field) {
                .silent
            } else if event.contains(where: { $0.field == field }) {
                .ordered
            } else {
                .other
            }
        }
    }
}
