import Model
import Testing
import Views

/// The trail of replaced seals: who, when, why, the old number and the new.
@Suite struct SealChangeTests {
    private static let customs = PartyID(unchecked: "us-cbp")

    private func seal(_ number: String) -> Seal {
        Seal(maker: "Ancla", number: number, grade: .highSecurity)
    }

    private func told(_ facts: Facts) -> [String] {
        SealChange.all(in: facts.all).map { change in
            "\(change.old.joined(separator: "+"))>\(change.new.map(\.number).joined(separator: "+"))"
                + " \(change.by) \(change.reason ?? "-") \(change.index)"
        }
    }

    // If this fails, a court is not told why a seal is another than the one that was declared.
    @Test func aReplacementKeepsItsTrail() {
        var facts = Facts()
        facts.add(
            .seal(
                SealObservation(
                    at: facts.at(0), action: .affixed, seals: [seal("A"), seal("B")])))
        facts.add(
            .seal(
                SealObservation(
                    at: facts.at(10), action: .affixed, seals: [seal("C")], replaces: "B",
                    authority: Self.customs, reason: "inspection 77")))
        #expect(told(facts) == ["B>C us-cbp inspection 77 1"])
        let sentence = Words(.english).sentence(SealChange.all(in: facts.all)[0])
        #expect(sentence == "Ancla C for B, by us-cbp; inspection 77 (fact 1)")
    }

    // If this fails, one of two seals on a door is thought to have replaced the other, or what was
    // taken off and never named again is forgotten.
    @Test func whatCameOffIsReplacedByWhatGoesOn() {
        var facts = Facts()
        facts.add(
            .seal(SealObservation(at: facts.at(0), action: .affixed, seals: [seal("A")])))
        facts.add(
            .seal(SealObservation(at: facts.at(1), action: .affixed, seals: [seal("B")])))
        facts.add(
            .seal(
                SealObservation(
                    at: facts.at(2), action: .removed, seals: [seal("A")],
                    authority: Self.customs)))
        facts.add(
            .seal(SealObservation(at: facts.at(3), action: .affixed, seals: [seal("C")])))
        #expect(told(facts) == ["A>C carrier - 3"])
    }

    // If this fails, an officer's new seals stand there as if they had always been on.
    @Test func anOfficersSealsTakeThePlaceOfAll() {
        var facts = Facts()
        facts.add(
            .seal(SealObservation(at: facts.at(0), action: .affixed, seals: [seal("A")])))
        facts.add(
            .officer(
                OfficerAct(
                    at: facts.at(5), kind: .reseal([seal("C")]), authority: Self.customs,
                    note: "EX-1")))
        facts.add(
            .officer(
                OfficerAct(
                    at: facts.at(9), kind: .reseal([seal("D")]), authority: Self.customs,
                    note: "")))
        #expect(told(facts) == ["A>C us-cbp EX-1 1", "C>D us-cbp - 2"])
        // A carrier would read what customs noted for itself.
        #expect(SealChange.all(in: facts.all).allSatisfy { !$0.isForPartners })
    }

    // If this fails, one door's new seal stands for both old ones, and the other's in no line.
    @Test func eachDoorsSealIsReplacedByItsOwn() {
        var facts = Facts()
        facts.add(
            .seal(
                SealObservation(
                    at: facts.at(0), action: .affixed, seals: [seal("A"), seal("B")])))
        facts.add(
            .seal(
                SealObservation(
                    at: facts.at(1), action: .removed, seals: [seal("A"), seal("B")])))
        for (minute, number) in [(2.0, "C"), (3.0, "D")] {
            facts.add(
                .seal(
                    SealObservation(
                        at: facts.at(minute), action: .affixed, seals: [seal(number)])))
        }
        #expect(told(facts) == ["A>C carrier - 2", "B>D carrier - 3"])
    }
}
