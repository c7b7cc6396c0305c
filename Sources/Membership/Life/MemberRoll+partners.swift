import Model

extension MemberRoll {
    mutating func consent(
        to asker: PartyID, _ event: MemberEvent
    ) throws(Objection) -> [String] {
        guard let place = places[asker],
            let watch = roll[place].watches.lastIndex(where: {
                $0.partner == event.member && $0.isOpen
            })
        else {
            throw Objection("\(asker) has not asked to see \(event.member); nothing to consent to")
        }
        roll[place].watches[watch].consented = event.day
        return []
    }

    /// Either side ends it: who watches, or who is watched and takes its consent back.
    mutating func end(
        with partner: PartyID, _ event: MemberEvent, at place: Int
    ) throws(Objection) -> [String] {
        let ends = { (watch: PartnerWatch, watched: PartyID) in
            watch.partner == watched && watch.isOpen
        }
        let pairs = [(place, partner)] + (places[partner].map { [($0, event.member)] } ?? [])
        for (watcher, watched) in pairs {
            guard let number = roll[watcher].watches.lastIndex(where: { ends($0, watched) }) else {
                continue
            }
            roll[watcher].watches[number].ended = event.day
            return []
        }
        throw Objection("\(event.member) and \(partner) do not watch each other")
    }
}
