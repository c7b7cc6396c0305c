package import Model

extension Event {
    /// What happened, as one line of a trip's timeline.
    package func sentence(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .tripDeclared(let trip): words.declared(trip)
        case .position(let position): words.reported(position)
        case .seal(let seal): words.seal(seal)
        case .door(let door): words.door(door)
        case .passage(let passage): words.passage(passage)
        case .sighting(let sighting): words.sighting(sighting)
        case .inspection(let inspection): words.inspection(inspection)
        case .weighing(let weighing): words.weighing(weighing)
        case .officer(let act): words.act(act)
        case .remark(let remark): words.say("Partner's step: ", "Paso del socio: ") + remark.step
        case .correction(let correction):
            words.corrected(correction)
        case .decided(let decision): words.decided(decision)
        case .revoked(let revocation):
            words.say("The clearance was revoked: ", "Se revocó la liberación: ")
                + revocation.cause.name(in: language)
        case .disclosed(let disclosure):
            words.say("The account was given to ", "El expediente se entregó a ")
                + "\(disclosure.to) (\(words.purpose(disclosure)))"
        case .laneDeclared(let lane, _): words.say("Lane: ", "Carril: ") + lane.name
        case .heartbeat: words.say("Time passed", "Pasó el tiempo")
        case .erased(let erasure): words.erased(erasure)
        case .policy(let change): words.changed(change)
        case .standing(let notice): words.said(notice)
        case .filed(let filing):
            words.say("Filed with ", "Presentado en ") + words.name(filing.room)
                + ": \(filing.matter)"
        case .kept(let kept): kept.meaning.sentence(in: language)
        case .adopted(let adoption): words.adopted(adoption)
        case .gone(let kind, _): words.say("Erased: ", "Borrado: ") + kind.name
        }
    }

    /// The kinds that judge a load: an authority's business, not a partner's.
    package var isJudgement: Bool {
        switch self {
        case .decided, .revoked, .disclosed, .officer, .erased: true
        // That somebody looked inside would teach who is looked at.
        case .filed(let filing): filing.room == .result
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .remark, .correction, .laneDeclared, .heartbeat, .policy, .standing, .kept, .adopted,
            .gone:
            false
        }
    }
}

extension Event.Kind {
    /// The word for programs; it is part of the API and never changes.
    package var name: String { String(describing: self) }
}
