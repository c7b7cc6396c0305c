import Model
import Standing
import Testing

struct PeopleTests {
    // A disqualifier of the regulation is not in the standard, or has no class to be kept as.
    @Test func standardHasEveryDisqualifier() {
        let classes = VettingStandard.items.compactMap(\.reason)
        #expect(classes.count == 7)
        #expect(Set(classes).count == 7)
        #expect(classes.allSatisfy(ReasonClass.ofPeople.contains))
    }

    // A programme is silent where it should say that it is not sure.
    @Test func everyProgrammeAnswersEveryItem() {
        for item in VettingStandard.items {
            #expect(VettingStandard.programmes.allSatisfy { item.answers[$0] != nil })
        }
    }

    // A denied or revoked card opens the lane.
    @Test(arguments: CardOutcome.allCases)
    func onlyAnApprovedCardIsGood(_ outcome: CardOutcome) throws {
        let feed = Invented.chain.replacing("approved", with: outcome.rawValue)
        #expect(try Invented.judged(feed).isEligible == (outcome == .approved))
    }

    // Another programme's card passes for the driver's.
    @Test func sentriIsNoDriversCard() throws {
        let feed = Invented.chain.replacing("\"FAST\"", with: "\"SENTRI\"")
        #expect(try Invented.judged(feed).links[2].cause == .unknown)
    }
}
