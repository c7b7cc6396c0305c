extension Shape {
    private static let common: [(FieldName, Check)] = [
        (.context, .context), (.type, .eventType), (.eventTime, .time), (.recordTime, .time),
        (.eventTimeZoneOffset, .offset), (.eventID, .uri), (.certificationInfo, .certification),
        (.errorDeclaration, .errorDeclaration),
    ]

    /// What all five types have, but for the element lists.
    private static let circumstances: [(FieldName, Check)] = [
        (.bizStep, .bizStep), (.disposition, .disposition), (.readPoint, .place),
        (.bizLocation, .place), (.sourceList, .sources), (.destinationList, .destinations),
        (.sensorElementList, .sensorElements),
    ]

    private static func event(
        _ type: String, _ members: [(FieldName, Check)], required: [FieldName]
    ) -> Shape {
        Shape(
            type, common + circumstances + members,
            required: [.eventTime, .eventTimeZoneOffset] + required, others: .namedByURI)
    }

    static let objectEvent = event(
        "ObjectEvent",
        [
            (.action, .action), (.epcList, .distinctURIs), (.quantityList, .quantities),
            (.persistentDisposition, .persistentDisposition),
            (.bizTransactionList, .transactions), (.ilmd, .ilmd),
        ],
        required: [.action])

    /// Schema 2.0.1 lets these types carry a persistentDisposition and never looks at it.
    private static func linkEvent(_ type: String, required: [FieldName]) -> Shape {
        event(
            type,
            [
                (.action, .action), (.parentID, .uri), (.childEPCs, .uris),
                (.childQuantityList, .quantities), (.bizTransactionList, .transactions),
                (.persistentDisposition, .persistentDispositionByRule),
            ],
            required: required)
    }

    static let aggregationEvent = linkEvent("AggregationEvent", required: [.action])
    static let associationEvent = linkEvent("AssociationEvent", required: [.action, .parentID])

    static let transactionEvent = event(
        "TransactionEvent",
        [
            (.action, .action), (.parentID, .uri), (.epcList, .uris),
            (.quantityList, .quantities), (.bizTransactionList, .someTransactions),
            (.persistentDisposition, .persistentDispositionByRule),
        ],
        required: [.action, .bizTransactionList])

    static let transformationEvent = event(
        "TransformationEvent",
        [
            (.inputEPCList, .distinctURIs), (.inputQuantityList, .quantities),
            (.outputEPCList, .distinctURIs), (.outputQuantityList, .quantities),
            (.transformationID, .uri), (.bizTransactionList, .transactions),
            (.persistentDisposition, .persistentDisposition), (.ilmd, .ilmd),
        ],
        required: [])

    /// An event of somebody's own type: the standard knows only when it was.
    static let extendedEvent = Shape(
        "event", common, required: [.eventTime, .eventTimeZoneOffset], others: .any)
}
