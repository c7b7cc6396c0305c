extension Shape {
    static let quantity = Shape(
        "quantity element", [(.epcClass, .uri), (.quantity, .number), (.uom, .unit)],
        required: [.epcClass], others: .none)

    static let transaction = Shape(
        "business transaction", [(.type, .word(.transactionType)), (.bizTransaction, .uri)],
        required: [.bizTransaction], others: .none)

    static let source = Shape(
        "source", [(.type, .word(.partyType)), (.source, .uri)], required: [.type, .source],
        others: .none)

    static let destination = Shape(
        "destination", [(.type, .word(.partyType)), (.destination, .uri)],
        required: [.type, .destination], others: .none)

    static let place = Shape("place", [(.id, .uri)], required: [.id], others: .any)

    static let persistentDisposition = Shape(
        "persistent disposition", [(.set, .list(.dispositions)), (.unset, .list(.dispositions))],
        others: .none)

    static let errorDeclaration = Shape(
        "error declaration",
        [
            (.declarationTime, .time), (.reason, .word(.reason)),
            (.correctiveEventIDs, .list(.uris)),
        ],
        required: [.declarationTime], others: .namedByURI)

    static let ilmd = Shape("ilmd", [], others: .namedByURI)

    static let sensorElement = Shape(
        "sensor element",
        [(.sensorMetadata, .object(.sensorMetadata)), (.sensorReport, .list(.sensorReports))],
        required: [.sensorReport], others: .namedByURI)

    private static let device: [(FieldName, Check)] = [
        (.time, .time), (.deviceID, .uri), (.deviceMetadata, .uri), (.rawData, .uri),
        (.dataProcessingMethod, .uri), (.bizRules, .uri),
    ]

    static let sensorMetadata = Shape(
        "sensor metadata", device + [(.startTime, .time), (.endTime, .time)],
        others: .namedByURI)

    static let sensorReport = Shape(
        "sensor report",
        device + [
            (.type, .word(.measurement)), (.exception, .word(.alert)), (.microorganism, .uri),
            (.chemicalSubstance, .uri), (.coordinateReferenceSystem, .uri), (.value, .number),
            (.component, .word(.component)), (.stringValue, .text), (.booleanValue, .boolean),
            (.hexBinaryValue, .hex), (.uriValue, .uri), (.minValue, .number),
            (.maxValue, .number), (.meanValue, .number), (.sDev, .number),
            (.percRank, .number), (.percValue, .number), (.uom, .text),
        ],
        required: [.type], others: .namedByURI)
}
