/// What may stand under a name.
enum Check: UInt8 {
    case anything
    case text, number, boolean, uri, time, hex, unit, offset, version, action, eventType
    case bizStep, disposition, transactionType, partyType, reason, component
    case measurement, alert
    case uris, distinctURIs, certification
    case quantities, transactions, someTransactions, sources, destinations
    case sensorElements, sensorReports, sensorMetadata
    case place, persistentDisposition, persistentDispositionByRule, dispositions
    case errorDeclaration, ilmd, context
    case header, body, queryBody, queryResults, resultsBody, events
    case masterData, vocabularies, vocabularyElements, attributes, attributeValue
}
