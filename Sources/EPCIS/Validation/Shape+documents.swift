extension Shape {
    static let document = Shape(
        "EPCISDocument",
        [
            (.context, .context), (.id, .uri), (.type, .anything), (.schemaVersion, .version),
            (.creationDate, .time), (.instanceIdentifier, .text), (.sender, .text),
            (.receiver, .text), (.epcisHeader, .object(.header)), (.epcisBody, .object(.body)),
        ],
        required: [.context, .schemaVersion, .creationDate, .epcisBody], others: .namedByURI)

    static let queryDocument = Shape(
        "EPCISQueryDocument",
        [
            (.context, .context), (.id, .uri), (.type, .anything), (.schemaVersion, .version),
            (.creationDate, .time), (.epcisBody, .object(.queryBody)),
        ],
        required: [.context, .epcisBody], others: .namedByURI)

    static let body = Shape(
        "epcisBody", [(.eventList, .events)], required: [.eventList], others: .any)

    static let queryBody = Shape(
        "epcisBody", [(.queryResults, .object(.queryResults))], required: [.queryResults],
        others: .namedByURI)

    static let queryResults = Shape(
        "queryResults",
        [(.queryName, .text), (.subscriptionID, .text), (.resultsBody, .object(.resultsBody))],
        required: [.queryName, .resultsBody], others: .namedByURI)

    static let resultsBody = Shape(
        "resultsBody", [(.eventList, .events), (.vocabularyList, .list(.vocabularies))],
        required: [.eventList], others: .namedByURI)

    static let header = Shape(
        "epcisHeader", [(.epcisMasterData, .object(.masterData))], others: .namedByURI)

    static let masterData = Shape(
        "epcisMasterData", [(.vocabularyList, .list(.vocabularies))], others: .any)

    static let vocabulary = Shape(
        "vocabulary", [(.type, .uri), (.vocabularyElementList, .list(.vocabularyElements))],
        required: [.type], others: .any)

    static let vocabularyElement = Shape(
        "vocabulary element",
        [(.id, .uri), (.attributes, .list(.attributes)), (.children, .list(.uris))],
        required: [.id], others: .any)

    static let attribute = Shape(
        "attribute", [(.id, .uri), (.attribute, .attributeValue)], required: [.id], others: .any)
}
