import EPCIS
import JSON
import Model
import Testing

@Suite struct QueryTests {
    static let recorded = Instant(milliseconds: 1_767_650_000_000)

    /// The event of `Sample`, with the context of its document inside.
    static let departed = event(Sample.event)

    static func event(_ text: String, recorded: Instant = recorded) -> CapturedEvent {
        let context = #"{"@context":{"lane":"https://lane.example.org/voc/"},"#
        let bytes = Array((context + text.dropFirst()).utf8)
        guard let event = CapturedEvent(bytes, recorded: recorded) else {
            preconditionFailure("an event was written for this test")
        }
        return event
    }

    static func accepts(_ name: String, _ text: String, _ event: CapturedEvent = departed) throws
        -> Bool
    {
        try EventQuery([QueryParameter(name, text: text)]).accepts(event)
    }

    /// If this fails, a partner asks for an event it knows is there and is told there is none.
    @Test(arguments: [
        ("eventType", "ObjectEvent|AggregationEvent"), ("EQ_action", "OBSERVE"),
        ("GE_eventTime", "2026-01-05T14:00:00Z"), ("LT_eventTime", "2026-01-05T14:00:00.001Z"),
        ("GE_recordTime", "2026-01-05T00:00:00Z"),
        ("EQ_bizStep", "departing"), ("EQ_bizStep", "https://ref.gs1.org/cbv/BizStep-departing"),
        ("EQ_bizStep", "arriving|urn:epcglobal:cbv:bizstep:departing"),
        ("EQ_bizStep", "cbv:BizStep-departing"), ("EQ_disposition", "in_transit"),
        ("EQ_persistentDisposition_set", "completeness_verified"),
        ("EQ_readPoint", "geo:26.0640,-98.2090;u=8"),
        ("EQ_bizLocation", "urn:epc:id:sgln:0952001.00001.0"),
        ("EQ_bizTransaction_bol", "urn:epcglobal:cbv:bt:0952:1"),
        ("EQ_eventID", "urn:uuid:00000000-0000-4000-8000-000000000001"),
        ("EXISTS_errorDeclaration", "false"), ("EXISTS_sensorElementList", "true"),
        ("EQ_type", "Temperature"), ("EQ_type", "gs1:Temperature"),
        ("EQ_deviceID", "urn:epc:id:giai:0952004.GPS-5521"),
        ("EQ_lane:plate", "TX-R123456"), ("EXISTS_lane:plate", "true"),
        ("EQ_https://lane.example.org/voc/plate", "TX-R123456"),
        ("MATCH_epc", "urn:epc:id:sscc:0952001.0000000111"),
        ("MATCH_epc", "https://id.gs1.org/00/009520010000001114"),
        ("MATCH_epc", "urn:epc:idpat:sscc:0952001.*"),
        ("MATCH_anyEPC", "urn:epc:id:bic:CSQU3054383"),
        ("MATCH_epc", "urn:epc:idpat:bic:*|urn:epc:id:bic:CSQU3054383"),
    ])
    func whatIsThereIsFound(_ name: String, _ text: String) throws {
        guard text != "urn:epc:idpat:bic:*|urn:epc:id:bic:CSQU3054383" else {
            // A pattern needs something before its star.
            #expect(throws: QueryFlaw.self) { try Self.accepts(name, text) }
            return
        }
        #expect(try Self.accepts(name, text), "\(name)=\(text)")
    }

    /// If this fails, a weight in tons is not found by a threshold in kilograms.
    @Test(arguments: [
        ("EQ_quantity_KGM", "1200", true), ("GE_quantity_TNE", "1.2", true),
        ("GT_quantity_KGM", "1200", false), ("LT_quantity_LBR", "2646", true),
        ("GE_quantity_MTR", "1", false), ("EQ_quantity", "1.2", true),
        ("EQ_quantity_XYZ", "1.2", false),
    ])
    func quantitiesHaveUnits(_ name: String, _ text: String, _ isFound: Bool) throws {
        let weighed = Sample.changed(
            Sample.event, #""action""#,
            #""quantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.998","quantity":1.2,"uom":"TNE"}],"action""#
        )
        #expect(try Self.accepts(name, text, Self.event(weighed)) == isFound, "\(name)=\(text)")
    }

    /// If this fails, a partner is handed events it did not ask for.
    @Test(arguments: [
        ("eventType", "AggregationEvent"), ("EQ_action", "ADD|DELETE"),
        ("GE_eventTime", "2026-01-05T14:00:00.001Z"), ("LT_eventTime", "2026-01-05T14:00:00Z"),
        ("LT_recordTime", "2026-01-05T00:00:00Z"), ("EQ_bizStep", "arriving"),
        ("EQ_persistentDisposition_unset", "completeness_verified"),
        ("EQ_bizTransaction_po", "urn:epcglobal:cbv:bt:0952:1"),
        ("EXISTS_errorDeclaration", "true"), ("EXISTS_ilmd", "true"),
        ("EQ_lane:plate", "TX-R999"), ("EXISTS_lane:plate", "false"), ("EXISTS_lane:other", "true"),
        ("MATCH_parentID", "urn:epc:id:sscc:0952001.0000000111"),
        ("MATCH_epc", "urn:epc:idpat:sscc:0952002.*"), ("EQ_INNER_lane:plate", "TX-R123456"),
        ("MATCH_epcClass", "urn:epc:id:sscc:0952001.0000000111"),
    ])
    func whatIsNotMeantIsLeft(_ name: String, _ text: String) throws {
        #expect(try Self.accepts(name, text) == false, "\(name)=\(text)")
    }

    /// If this fails, a load that was too warm in one country's unit is cold enough in another's.
    @Test(arguments: [
        ("GE_value_CEL", "4.2", true), ("GT_value_CEL", "4.2", false),
        ("EQ_value_KEL", "277.35", true), ("GE_value_KEL", "277.34", true),
        ("GT_value_KEL", "277.36", false), ("LT_value_FAH", "39.6", true),
        ("LE_value_FAH", "39.56", true), ("LT_value_FAH", "39.5", false),
        ("GE_value_KGM", "0", false), ("EQ_maxValue_CEL", "4.2", false),
    ])
    func readingsAreComparedAcrossUnits(_ name: String, _ text: String, _ expected: Bool) throws {
        #expect(try Self.accepts(name, text) == expected, "\(name)=\(text)")
    }

    /// If this fails, a pattern of one article finds another's, or misses what a Digital Link
    /// names.
    @Test(arguments: [
        ("urn:epc:idpat:sgtin:4012345.012345.*", "urn:epc:id:sgtin:4012345.012345.77", true),
        (
            "urn:epc:idpat:sgtin:4012345.012345.*", "https://id.gs1.org/01/04012345123456/21/77",
            true
        ),
        ("urn:epc:idpat:sgtin:4012345.012345.*", "urn:epc:id:sgtin:4012345.012346.77", false),
        ("urn:epc:idpat:sgtin:4012345.*.*", "https://id.gs1.org/01/04012345123456/21/77", true),
        ("urn:epc:idpat:sgtin:4012346.*.*", "https://id.gs1.org/01/04012345123456/21/77", false),
        ("urn:epc:idpat:giai:0952002.*", "urn:epc:id:giai:0952002.TRL53-4471", true),
        ("urn:epc:id:giai:0952002.*", "urn:epc:id:giai:0952002.TRL53-4471", true),
        ("urn:epc:id:giai:095200.*", "urn:epc:id:giai:0952002.TRL53-4471", false),
        ("urn:epc:idpat:sgtin:4012345.012345.*", "urn:epc:idpat:sgtin:4012345.012345.*", true),
        ("urn:epc:idpat:sgtin:4012345.*.*", "urn:epc:idpat:sgtin:4012345.012345.*", true),
        ("urn:epc:idpat:sgtin:4012345.012346.*", "urn:epc:idpat:sgtin:4012345.012345.*", false),
        ("urn:epc:idpat:giai:095200.*", "urn:epc:id:giai:0952002.TRL53-4471", false),
        ("urn:epc:idpat:sgln:0952001.00001.*", "https://id.gs1.org/414/0952001000018", true),
        ("urn:epc:idpat:grai:4012345.99999.*", "urn:epc:id:grai:4012345.99999.A1", true),
        ("urn:epc:id:sgtin:4012345.012345.77", "https://example.com/01/04012345123456/21/77", true),
        ("https://lane.example.org/x", "https://lane.example.org/x", true),
    ])
    func patternsMeanTheirNames(_ pattern: String, _ name: String, _ expected: Bool) throws {
        let event = Self.event(
            Sample.changed(Sample.event, "urn:epc:id:sscc:0952001.0000000111", name))
        #expect(try Self.accepts("MATCH_epc", pattern, event) == expected)
    }

    /// If this fails, what an index leaves out is an event that was asked for.
    @Test func theIndexLetsThroughWhatIsMeant() throws {
        let terms = Self.departed.terms
        for name in ["urn:epc:idpat:sscc:0952001.*", "https://id.gs1.org/00/009520010000001114"] {
            let query = try EventQuery([QueryParameter("MATCH_anyEPC", text: name)])
            guard case .names(let spans, let roles)? = SearchPlan(query).groups.first else {
                Issue.record("names are looked up")
                return
            }
            let isFound = terms.names.contains { term in
                roles.contains(term.role)
                    && spans.contains { span in
                        span.to.map { span.from <= term.text && term.text < $0 }
                            ?? (span.from == term.text)
                    }
            }
            #expect(isFound, "\(name)")
        }
        for (name, text) in [
            ("EQ_eventID", "urn:uuid:00000000-0000-4000-8000-000000000001"),
            ("EQ_bizTransaction_bol", "urn:epcglobal:cbv:bt:0952:1"), ("EQ_type", "Temperature"),
            ("EXISTS_lane:plate", "true"), ("GT_lane:plate", "1"), ("GE_value_CEL", "1"),
            ("EQ_readPoint", "geo:26.0640,-98.2090;u=8"),
            ("EQ_persistentDisposition_set", "cbv:Disp-completeness_verified"),
        ] {
            let plan = SearchPlan(try EventQuery([QueryParameter(name, text: text)]))
            guard case .marks(let marks)? = plan.groups.first else {
                Issue.record("\(name) is looked up")
                continue
            }
            #expect(!Set(marks).isDisjoint(with: terms.marks), "\(name)")
        }
    }

    /// If this fails, a mistyped query answers with everything, or with nothing, and no word why.
    @Test(arguments: [
        ("GE_eventDate", "2026-01-01T00:00:00Z"), ("GE_eventTime", "not-a-date"),
        ("EQ_action", "SHIPPED"), ("orderDirection", "SIDEWAYS"), ("orderBy", "epcList"),
        ("eventCountLimit", "0"), ("perPage", "100000"), ("eventType", "ObjectEvnt"),
        ("GE_value_CEL", "warm"), ("EXISTS_errorDeclaration", "perhaps"), ("EQ_eventTime", "x"),
        ("MATCH_epc", "urn:epc:idpat:sgtin:*.*.*"), ("EQ_plate", "x"), ("", "x"),
        ("MATCH_epc", "rubbish"), ("MATCH_epc", ""), ("EQ_bizStep", ""), ("EQ_bizStep", "arrving"),
        ("EQ_disposition", "in_transitt"), ("EQ_errorReason", "mistake"),
        ("EQ_persistentDisposition_set", "precleared"), ("WD_readPoint", "urn:x:1"),
        ("EQ_type", "Temprature"), ("EQ_exception", "ALARM"), ("EQ_component", "w"),
        ("EQ_bizTransaction_poo", "urn:x:1"), ("EQ_source_ownr", "urn:x:1"),
        ("EQ_bizStep", "arriving|arrving"),
    ])
    func aMistakeIsTold(_ name: String, _ text: String) {
        #expect { try EventQuery([QueryParameter(name, text: text)]) } throws: { error in
            (error as? QueryFlaw)?.exception == .queryParameter
        }
    }

    /// If this fails, whoever asks for what lies within a place is told that there is no such
    /// question.
    @Test func whatIsLeftOutSaysSo() {
        let asked = QueryParameter("WD_bizLocation", ["urn:epc:id:sgln:0952001.00000.0"])
        #expect { try EventQuery([asked]) } throws: { error in
            let advice = (error as? QueryFlaw)?.advice ?? ""
            return advice.contains("master data") && advice.contains("EQ_bizLocation")
        }
    }

    /// If this fails, a query that leaves events out says not which, or says two limits at once.
    @Test func limitsGoTogetherAsTheStandardHasThem() throws {
        let limit = QueryParameter("eventCountLimit", text: "5")
        #expect(throws: QueryFlaw.self) { try EventQuery([limit]) }
        let ordered = QueryParameter("orderBy", text: "recordTime")
        let query = try EventQuery([limit, ordered])
        #expect(query.countLimit == 5 && query.order == .recordTime && !query.isAscending)
        let most = QueryParameter("maxEventCount", text: "5")
        #expect(throws: QueryFlaw.self) { try EventQuery([limit, ordered, most]) }
    }

    /// If this fails, query documents that another server's suite takes or refuses are judged
    /// otherwise here.
    @Test func openQueriesAreReadAsTheyAreMeant() throws {
        guard let files = PublicData.files(in: "openepcis-queries", endings: ["Query.json"]),
            let wrong = PublicData.files(
                in: "openepcis-queries/Queries/Invalid", endings: [".json"])
        else { return }
        for file in files {
            let query = try EventQuery(body: JSONValue(parsing: file.bytes))
            #expect(query.conditionCount == 10 && query.countLimit == 100, "\(file.name)")
        }
        #expect(wrong.count == 2)
        for file in wrong {
            let body = try JSONValue(parsing: file.bytes)
            #expect(throws: QueryFlaw.self, "\(file.name)") { try EventQuery(body: body) }
        }
    }

    /// If this fails, somebody who is named in an event is not shown it, or a stranger is.
    @Test func partiesAnEventNamesAreKnown() {
        let event = Self.event(
            Sample.changed(
                Sample.event, #""lane:plate":"TX-R123456""#,
                #""sourceList":[{"type":"possessing_party","source":"urn:epc:id:pgln:0952002.00000"}],"#
                    + #""lane:authority":"https://lane.example.org/party/us-cbp""#))
        let named = Set(event.terms.parties)
        #expect(!named.isDisjoint(with: CapturedEvent.partySpellings("us-cbp")))
        #expect(
            !named.isDisjoint(with: CapturedEvent.partySpellings("urn:epc:id:pgln:0952002.00000")))
        #expect(named.isDisjoint(with: CapturedEvent.partySpellings("0952002")))
        #expect(named.isDisjoint(with: CapturedEvent.partySpellings("other")))
    }
}
