extension Shape {
    private static let common: [(FieldName, Check)] = [
        (.context, .context), (.type, .anything), (.eventTime, .time), (.recordTime, .time),
        (.eventTimeZoneOffset, .offset), (.eventID, .uri), (.certificationInfo, .certification),
        (.errorDeclaration, .errorDeclaration),
    ]

    /// What all five types have, but for the element lists.
    private static let circumstances: [(FieldName, Check)] = [
        (.bizStep, .word(.bizStep)), (.disposition, .word(.disposition)),
        (.readPoint, .object(.place)),
        (.bizLocation, .object(.place)), (.sourceList, .list(.sources)),
        (.destinationList, .list(.destinations)),
        (.sensorElementList, .list(.sensorElements)),
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
            (.action, .action), (.epcList, .list(.distinctURIs)),
            (.quantityList, .list(.quantities)),
            (.persistentDisposition, .persistentDisposition),
            (.bizTransactionList, .list(.transactions)), (.ilmd, .object(.ilmd)),
        ],
        required: [.action])

    /// Schema 2.0.1 lets these types carry a persistentDisposition and never looks at it.
    private static func linkEvent(_ type: String, required: [FieldName]) -> Shape {
        event(
            type,
            [
                (.action, .action), (.parentID, .uri), (.childEPCs, .list(.uris)),
                (.childQuantityList, .list(.quantities)),
                (.bizTransactionList, .list(.transactions)),
                (.persistentDisposition, .persistentDispositionByRule),
            ],
            required: required)
    }

    static let aggregationEvent = linkEvent("AggregationEvent", required: [.action])
    static let associationEvent = linkEvent("AssociationEvent", required: [.action, .parentID])

    static let transactionEvent = event(
        "TransactionEvent",
        [
            (.action, .action), (.parentID, .uri), (.epcList, .list(.uris)),
            (.quantityList, .list(.quantities)), (.bizTransactionList, .list(.someTransactions)),
            (.persistentDisposition, .persistentDispositionByRule),
        ],
        required: [.action, .bizTransactionList])

    static let transformationEvent = event(
        "TransformationEvent",
        [
            (.inputEPCList, .list(.distinctURIs)), (.inputQuantityList, .list(.quantities)),
            (.outputEPCList, .list(.distinctURIs)), (.outputQuantityList, .list(.quantities)),
            (.transformationID, .uri), (.bizTransactionList, .list(.transactions)),
            (.persistentDisposition, .persistentDisposition), (.ilmd, .object(.ilmd)),
        ],
        required: [])

    /// An event of somebody's own type: the standard knows only when it was.
    static let extendedEvent = Shape(
        "event", common, required: [.eventTime, .eventTimeZoneOffset], others: .any)
}
