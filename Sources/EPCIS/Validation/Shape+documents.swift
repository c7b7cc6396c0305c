extension Shape {
    static let document = Shape(
        "EPCISDocument",
        [
            (.context, .context), (.id, .uri), (.type, .anything), (.schemaVersion, .version),
            (.creationDate, .time), (.instanceIdentifier, .text), (.sender, .text),
            (.receiver, .text), (.epcisHeader, .header), (.epcisBody, .body),
        ],
        required: [.context, .schemaVersion, .creationDate, .epcisBody], others: .namedByURI)

    static let queryDocument = Shape(
        "EPCISQueryDocument",
        [
            (.context, .context), (.id, .uri), (.type, .anything), (.schemaVersion, .version),
            (.creationDate, .time), (.epcisBody, .queryBody),
        ],
        required: [.context, .epcisBody], others: .namedByURI)

    static let body = Shape(
        "epcisBody", [(.eventList, .events)], required: [.eventList], others: .any)

    static let queryBody = Shape(
        "epcisBody", [(.queryResults, .queryResults)], required: [.queryResults],
        others: .namedByURI)

    static let queryResults = Shape(
        "queryResults",
        [(.queryName, .text), (.subscriptionID, .text), (.resultsBody, .resultsBody)],
        required: [.queryName, .resultsBody], others: .namedByURI)

    static let resultsBody = Shape(
        "resultsBody", [(.eventList, .events), (.vocabularyList, .vocabularies)],
        required: [.eventList], others: .namedByURI)

    static let header = Shape(
        "epcisHeader", [(.epcisMasterData, .masterData)], others: .namedByURI)

    static let masterData = Shape(
        "epcisMasterData", [(.vocabularyList, .vocabularies)], others: .any)

    static let vocabulary = Shape(
        "vocabulary", [(.type, .uri), (.vocabularyElementList, .vocabularyElements)],
        required: [.type], others: .any)

    static let vocabularyElement = Shape(
        "vocabulary element", [(.id, .uri), (.attributes, .attributes), (.children, .uris)],
        required: [.id], others: .any)

    static let attribute = Shape(
        "attribute", [(.id, .uri), (.attribute, .attributeValue)], required: [.id], others: .any)
}
