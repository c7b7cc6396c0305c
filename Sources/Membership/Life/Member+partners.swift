import Model

extension Member {
    /// Partners a member may ask to see; the largest importers have some thousands.
    private static let watchesMax = 5_000

    mutating func ask(_ partner: PartyID, on day: LegalDay) throws(Objection) -> [String] {
        guard partner != id else { throw Objection("a member need not ask to see itself") }
        guard watches.count < Self.watchesMax else {
            throw Objection("\(Self.watchesMax) partners are the most one member watches")
        }
        guard !watches.contains(where: { $0.partner == partner && $0.isOpen }) else {
            return ["\(partner) was asked before; the first request stands"]
        }
        watches.append(PartnerWatch(partner: partner, asked: day))
        return []
    }
}
