import Filings
import Model

/// What is filed about risk in the short stories of the small lane.
enum Filed {
    /// A day of the stories: 10 March 2026, while the load is on the road.
    private static let at = Small.trip.departure + .minutes(7)

    static func filing(
        _ room: Room, _ matter: StaticString, _ record: String, authority: StaticString?,
        after seconds: Double = 0
    ) -> Submission {
        let filing = Filing(
            at: at + Seconds(seconds), room: room, matter: MatterID(unchecked: matter),
            authority: authority.map { PartyID(unchecked: $0) }, record: Array(record.utf8))
        let bits = "\(room)\(record)\(seconds)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
        return Submission(
            subject: .trip(filing.stream), event: .filed(filing), key: EventKey(bits: bits),
            heard: nil, payload: Array(record.utf8))
    }

    static func rule(
        _ origin: String, id: String = "r", effect: String = #""effect":"examine""#,
        from: String = "2026-03-01"
    ) -> String {
        """
        {"id":"\(id)","title":"t","owner":"plant desk","reason":"alert 14","from":"\(from)",\
        "expires":"2026-12-31",\(effect),"when":[{"field":"origin","in":["\(origin)"]}]}
        """
    }

    /// The same rule, which its owner lets work until this day.
    static func lastDay(_ rule: String, _ day: String) -> String {
        rule.replacing(#""expires":"2026-12-31""#, with: #""expires":"\#(day)""#)
    }

    static func bookText(_ rules: String) -> String {
        """
        {"format":"garita-rules-1","name":"lane","versions":[{"version":1,"from":"2026-03-01",\
        "to":"2026-12-31","rules":[\(rules)]}]}
        """
    }

    static func book(_ rules: String, after seconds: Double = 0) -> Submission {
        filing(.rules, "us-cbp", bookText(rules), authority: "us-cbp", after: seconds)
    }

    /// Officers of us-cbp, such as `"O-1","O-2"`.
    static func examiners(_ officers: String, after seconds: Double = 0) -> Submission {
        filing(
            .examiners, "us-cbp",
            #"{"officers":[\#(officers)],"commitment":"\#(String(repeating: "ab", count: 32))"}"#,
            authority: "us-cbp", after: seconds)
    }

    static func declared(origin: String, value: Int = 1_000) -> String {
        """
        {"date":"2026-03-10","hsCode":"080810","origin":"\(origin)","netMass":10,"value":\(value)}
        """
    }

    static func declaration(
        origin: String, value: Int = 1_000, after seconds: Double = 0
    ) -> Submission {
        filing(
            .declaration, "T-1", declared(origin: origin, value: value), authority: nil,
            after: seconds)
    }

    static func result(_ outcome: String, after seconds: Double) -> Submission {
        filing(
            .result, "T-1", #"{"outcome":"\#(outcome)","officer":"O-7"}"#, authority: "us-cbp",
            after: seconds)
    }

    static func release(_ authority: StaticString, after seconds: Double) -> Submission {
        Small.submission(
            .officer(
                OfficerAct(
                    at: at + Seconds(seconds), kind: .release,
                    authority: PartyID(unchecked: authority), note: "looked")))
    }

    static let secondBook = FilingFlaw(
        saying: "its “matter” is “another”; wanted “us-cbp”, its authority: each has one, so that "
            + "no two are valid at once")
}

extension Trip {
    func departing(_ moment: Instant) -> Trip {
        Trip(
            id: id, device: device, departure: moment, driver: driver, tractor: tractor,
            trailer: trailer, container: nil, seals: seals, programme: programme)
    }

    func carried(by carrier: StaticString, as id: StaticString) -> Trip {
        Trip(
            id: TripID(unchecked: id), device: DeviceID(unchecked: "D-2"), departure: departure,
            driver: driver, tractor: tractor, trailer: TrailerID(unchecked: "TRL-2"),
            container: nil, seals: seals, programme: programme,
            carrier: PartyID(unchecked: carrier))
    }
}
