package import Model

/// All members as the events of a file leave them on a day.
///
/// Events count in the order of their days, those of one day in the order of their lines; what
/// comes after the day is not known yet. The same file and day give the same roll.
package struct MemberRoll: Sendable {
    package let day: LegalDay
    /// What was refused or flagged, in the order of the lines.
    package private(set) var flaws: [EventFlaw]
    /// Events that are dated after the day.
    package private(set) var notYet = 0
    package let shelf: CriteriaShelf
    var places: [PartyID: Int] = [:]
    var roll: [Member] = []

    package init(
        _ events: [MemberEvent], shelf: CriteriaShelf, on day: LegalDay, flaws: [EventFlaw] = []
    ) {
        self.day = day
        self.shelf = shelf
        self.flaws = flaws
        for event in events.sorted(by: { ($0.day, $0.line) < ($1.day, $1.line) }) {
            if event.day > day { notYet += 1 } else { follow(event) }
        }
        self.flaws.sort { ($0.line, $0.sentence) < ($1.line, $1.sentence) }
    }

    package subscript(id: PartyID) -> Member? { places[id].map { roll[$0] } }

    /// By name of the party.
    package var members: [Member] { roll.sorted { $0.id < $1.id } }

    private mutating func follow(_ event: MemberEvent) {
        do throws(Objection) {
            let flags = try takeIn(event)
            flaws += flags.map {
                EventFlaw(event.line, isKept: true, $0, about: event.member)
            }
        } catch { flaws.append(EventFlaw(event.line, error.sentence, about: event.member)) }
    }

    private mutating func takeIn(_ event: MemberEvent) throws(Objection) -> [String] {
        let place = try place(of: event)
        guard roll[place].events < Member.eventsMax else {
            throw Objection("\(event.member) has \(Member.eventsMax) events already, the most")
        }
        let flags: [String]
        switch event.deed {
        case .answered(let answer): flags = try take(answer, event, at: place)
        case .asked(let partner): flags = try roll[place].ask(partner, on: event.day)
        case .ended(let partner): flags = try end(with: partner, event, at: place)
        case .consented(let asker): flags = try consent(to: asker, event)
        case .applied(let application): flags = try apply(application, event, at: place)
        case .profiled, .condition, .practice, .approved, .certified, .scheduled, .validated,
            .found, .planned, .corrected, .accepted, .tier, .adverse, .reinstated, .withdrawn,
            .appealed, .decided, .reviewed, .incident, .analysed, .rated, .handed:
            let number = try enrolment(for: event, at: place)
            flags = try roll[place].enrolments[number].follow(event)
        }
        roll[place].events += 1
        return flags
    }

    /// A member begins with its application.
    private mutating func place(of event: MemberEvent) throws(Objection) -> Int {
        if let place = places[event.member] { return place }
        guard case .applied(let application) = event.deed else {
            throw Objection(
                "\(event.member) has not applied by \(event.day); wanted an “applied” line before")
        }
        guard let programme = event.programme else { throw Self.nameless(event) }
        try demandKnown(programme, application.entity, on: event.day)
        places[event.member] = roll.count
        roll.append(Member(event.member))
        return roll.count - 1
    }

    private static func nameless(_ event: MemberEvent) -> Objection {
        Objection("an application names its “programme”: CTPAT, AEO, OEA or another you loaded")
    }

    private mutating func apply(
        _ application: Application, _ event: MemberEvent, at place: Int
    ) throws(Objection) -> [String] {
        guard let programme = event.programme else { throw Self.nameless(event) }
        try demandKnown(programme, application.entity, on: event.day)
        if let number = roll[place].enrolments.firstIndex(where: { $0.programme == programme }) {
            return try roll[place].enrolments[number].follow(event)
        }
        var enrolment = Enrolment(programme: programme, application, on: event.day)
        enrolment.noteApplication(event)
        roll[place].enrolments.append(enrolment)
        return []
    }

    private func demandKnown(
        _ programme: String, _ entity: String, on day: LegalDay
    ) throws(Objection) {
        guard shelf.profile(programme, entity) != nil else {
            let entities = shelf.entities(of: programme)
            throw Objection(
                entities.isEmpty
                    ? "there is no programme “\(programme)”; wanted one of "
                        + shelf.programmes.joined(separator: ", ")
                    : "\(programme) has no kind of member “\(entity)”; wanted one of "
                        + entities.joined(separator: ", "))
        }
        if let start = ProgrammeStart.day(programme, entity), day < start {
            throw Objection(
                "\(day) is before \(programme) took any \(entity), which was from \(start); "
                    + "correct the date")
        }
    }

    func enrolment(for event: MemberEvent, at place: Int) throws(Objection) -> Int {
        let enrolments = roll[place].enrolments
        guard let programme = event.programme else {
            guard enrolments.count == 1 else {
                let names = enrolments.map(\.programme).joined(separator: ", ")
                throw Objection("\(event.member) is in \(names); say which in “programme”")
            }
            return 0
        }
        guard let number = enrolments.firstIndex(where: { $0.programme == programme }) else {
            throw Objection(
                "\(event.member) has not applied to \(programme) by \(event.day); wanted an "
                    + "“applied” line before")
        }
        return number
    }
}
