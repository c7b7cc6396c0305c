/// What may stand under a name.
enum Check: Sendable {
    case anything
    case scalar(Scalar)
    case word(Vocabulary)
    case object(Part)
    case list(Items)
    case certification, context, errorDeclaration, events, attributeValue
    case persistentDisposition
    /// The schema does not look at it; the standard does.
    case persistentDispositionByRule

    enum Scalar {
        case text, number, boolean, uri, time, hex, unit, offset, version, action
    }

    /// Whose words may stand bare.
    enum Vocabulary {
        case bizStep, disposition, transactionType, partyType, reason, component
        case measurement, alert
    }

    enum Part {
        case place, ilmd, sensorMetadata
        case header, body, queryBody, queryResults, resultsBody, masterData
    }

    enum Items {
        case uris, distinctURIs, dispositions
        case quantities, transactions, someTransactions, sources, destinations
        case sensorElements, sensorReports
        case vocabularies, vocabularyElements, attributes
    }
}

extension Check {
    static let text = Check.scalar(.text)
    static let number = Check.scalar(.number)
    static let boolean = Check.scalar(.boolean)
    static let uri = Check.scalar(.uri)
    static let time = Check.scalar(.time)
    static let hex = Check.scalar(.hex)
    static let unit = Check.scalar(.unit)
    static let offset = Check.scalar(.offset)
    static let version = Check.scalar(.version)
    static let action = Check.scalar(.action)
}

extension Check.Vocabulary {
    var words: WordList {
        switch self {
        case .bizStep: .bizSteps
        case .disposition: .dispositions
        case .transactionType: .transactionTypes
        case .partyType: .partyTypes
        case .reason: .errorReasons
        case .component: .components
        case .measurement: .measurements
        case .alert: .alerts
        }
    }

    /// How the list's words were or might be written out; the schema bars these addresses, so that
    /// each word has one spelling.
    var barred: [StaticString] {
        switch self {
        case .measurement, .alert:
            [
                "https://gs1.org/voc/", "http://gs1.org/voc/", "https://www.gs1.org/voc/",
                "http://www.gs1.org/voc/",
            ]
        case .bizStep, .disposition, .transactionType, .partyType, .reason, .component:
            ["urn:epcglobal:cbv", "https://ns.gs1.org/cbv/", "http://ns.gs1.org/cbv/"]
        }
    }
}

extension Check.Part {
    var shape: Shape {
        switch self {
        case .place: .place
        case .ilmd: .ilmd
        case .sensorMetadata: .sensorMetadata
        case .header: .header
        case .body: .body
        case .queryBody: .queryBody
        case .queryResults: .queryResults
        case .resultsBody: .resultsBody
        case .masterData: .masterData
        }
    }
}
