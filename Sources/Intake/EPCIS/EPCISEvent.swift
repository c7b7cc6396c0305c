import JSON
import Model

/// One EPCIS 2.0 event as the standard has it: every dimension the lane reads, nothing judged.
struct EPCISEvent {
    enum Kind: String, CaseIterable {
        case object = "ObjectEvent"
        case aggregation = "AggregationEvent"
        case association = "AssociationEvent"
        case transaction = "TransactionEvent"
        case transformation = "TransformationEvent"

        static let wanted = "one of " + allCases.map(\.rawValue).joined(separator: ", ")
    }

    enum Action: String { case add = "ADD", observe = "OBSERVE", delete = "DELETE" }

    struct Sensor {
        let device: String?
        let reports: [Fields]
    }

    struct ErrorDeclaration {
        let at: Instant
        let reason: String
    }

    let fields: Fields
    let kind: Kind
    let id: String?
    let at: Instant
    let recorded: Instant?
    /// A transformation has none.
    let action: Action?
    let step: String?
    let disposition: String?
    let parent: String?
    let epcs: [String]
    /// Kinds of goods without serial numbers.
    let classes: [String]
    let readPoint: String?
    let location: String?
    let transactions: [(type: String, id: String)]
    let destinations: [(type: String, id: String)]
    let sensors: [Sensor]
    let error: ErrorDeclaration?

    init(_ fields: Fields) throws(IntakeRefusal) {
        self.fields = fields
        kind = try fields.word("type", Kind.wanted)
        id = try fields.optionalText("eventID", "the event's URI")
        at = try fields.instant("eventTime")
        recorded = try fields.optionalInstant("recordTime")
        try Self.checkOffset(fields)
        let isChange = kind == .transformation
        action = isChange ? nil : try fields.word("action", "ADD, OBSERVE or DELETE")
        step = try fields.optionalText("bizStep").map { EPCISWord.plain($0, "BizStep") }
        disposition = try fields.optionalText("disposition").map { EPCISWord.plain($0, "Disp") }
        parent = try fields.optionalText("parentID", "a URI")
        var epcs: [String] = []
        for name in ["epcList", "childEPCs", "inputEPCList", "outputEPCList"] {
            epcs += try fields.texts(name, "a list of EPC URIs")
        }
        self.epcs = epcs
        var classes: [String] = []
        for name in [
            "quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList",
        ] {
            for entry in try fields.objects(name, "a list of quantities") {
                classes.append(try entry.text("epcClass", "the URI of a class of goods"))
            }
        }
        self.classes = classes
        readPoint = try fields.object("readPoint", "an object with an id")?.text("id", "a URI")
        location = try fields.object("bizLocation", "an object with an id")?.text("id", "a URI")
        transactions = try Self.pairs(fields, "bizTransactionList", "bizTransaction", "BTT")
        destinations = try Self.pairs(fields, "destinationList", "destination", "SDT")
        sensors = try fields.objects("sensorElementList", "a list of sensor elements")
            .map { element throws(IntakeRefusal) in
                let about = try element.object("sensorMetadata", "an object")
                return Sensor(
                    device: try about?.optionalText("deviceID"),
                    reports: try element.objects("sensorReport", "a list of reports"))
            }
        error = try fields.object("errorDeclaration", "an object").map {
            error throws(IntakeRefusal) in
            ErrorDeclaration(
                at: try error.instant("declarationTime"),
                reason: try error.optionalText("reason") ?? "")
        }
    }

    /// The offset in which the event's place lived; required, and not applied again.
    private static func checkOffset(_ fields: Fields) throws(IntakeRefusal) {
        let wanted = "the local offset from UTC as in -06:00"
        let offset = Array(try fields.text("eventTimeZoneOffset", wanted).utf8)
        let isDigit = { (place: Int) in (48...57).contains(offset[place]) }
        guard offset.count == 6, offset[0] == 43 || offset[0] == 45, offset[3] == 58,
            [1, 2, 4, 5].allSatisfy(isDigit)
        else { throw fields.refusal("eventTimeZoneOffset", wanted) }
    }

    private static func pairs(
        _ fields: Fields, _ list: String, _ name: String, _ vocabulary: String
    ) throws(IntakeRefusal) -> [(type: String, id: String)] {
        var pairs: [(type: String, id: String)] = []
        for entry in try fields.objects(list, "a list of objects with type and \(name)") {
            let type = try entry.optionalText("type") ?? ""
            pairs.append((EPCISWord.plain(type, vocabulary), try entry.text(name, "a URI")))
        }
        return pairs
    }

    /// Everything the event is about, from what finds a trip best to what hardly does.
    var things: [String] {
        let equipment = [parent].compactMap { $0 } + epcs + sensors.compactMap(\.device)
        guard equipment.isEmpty else { return equipment }
        return classes + transactions.map(\.id) + [location ?? readPoint].compactMap { $0 }
    }

    /// The name under which a word of our vocabulary stands here: short, or its whole address.
    func lane(_ word: String) -> String {
        fields["lane:\(word)"] == nil && fields[EPCISWord.lane + word] != nil
            ? EPCISWord.lane + word : "lane:\(word)"
    }
}
