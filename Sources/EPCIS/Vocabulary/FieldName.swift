/// The names that EPCIS 2.0 gives to members.
enum FieldName: UInt8, CaseIterable, Sendable {
    case context, type, id
    case schemaVersion, creationDate, instanceIdentifier, sender, receiver
    case epcisHeader, epcisBody, epcisMasterData, eventList
    case queryResults, queryName, subscriptionID, resultsBody
    case vocabularyList, vocabularyElementList, attributes, attribute, children

    case eventTime, recordTime, eventTimeZoneOffset, eventID, certificationInfo
    case errorDeclaration, declarationTime, reason, correctiveEventIDs
    case action, bizStep, disposition, persistentDisposition, set, unset
    case readPoint, bizLocation, transformationID, ilmd
    case epcList, parentID, childEPCs, inputEPCList, outputEPCList
    case quantityList, childQuantityList, inputQuantityList, outputQuantityList
    case epcClass, quantity, uom
    case bizTransactionList, bizTransaction, sourceList, source, destinationList, destination

    case sensorElementList, sensorMetadata, sensorReport
    case time, startTime, endTime
    case deviceID, deviceMetadata, rawData, dataProcessingMethod, bizRules
    case exception, microorganism, chemicalSubstance, coordinateReferenceSystem
    case value, component, stringValue, booleanValue, hexBinaryValue, uriValue
    case minValue, maxValue, meanValue, sDev, percRank, percValue

    /// As it is written in a document.
    var spelled: String { Self.spellings[Int(rawValue)] }

    /// The cases are called as the standard calls its members, but for the sign of JSON-LD.
    private static let spellings = allCases.map {
        $0 == .context ? "@context" : String(describing: $0)
    }

    static let lexicon = Lexicon(allCases.map { ($0.spelled, $0) })
}
