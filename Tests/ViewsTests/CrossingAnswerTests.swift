import Model
import Testing
import Views

@Suite struct CrossingAnswerTests {
    private static let states: [CustodyAccount.State] = [.intact, .suspect, .broken, .healed]

    // If this fails, a page says in one line that a load may cross and in the next that it may not.
    @Test(arguments: TripStatus.allCases)
    func stateAndOutcomeAgree(_ status: TripStatus) {
        for state in Self.states {
            for channel in Channel.allCases.map(Optional.some) + [nil] {
                for isRevoked in [false, true] {
                    let row = row(
                        TripID(unchecked: "T-1"), status, account(state, []), channel: channel,
                        revoked: isRevoked ? fallen(30) : nil)
                    let answer = CrossingAnswer(row)
                    let told = answer.sentence(in: .english)
                    let mayCross =
                        told.hasPrefix("May cross") || told.contains("with its clearance")
                    #expect(mayCross == row.isCleared, "\(told)")
                    #expect((status == .crossed) == told.hasPrefix("Crossed"), "\(told)")
                    #expect(answer.grade != .yes || row.isCleared && state != .suspect)
                    #expect(told != answer.sentence(in: .spanish))
                }
            }
        }
    }

    // If this fails, an officer at the booth reads “revoked” and not where to send the truck.
    @Test func aFallenLoadSaysWhatToDo() {
        func answer(_ channel: Channel?) -> CrossingAnswer {
            CrossingAnswer(row(channel: channel, revoked: fallen(3)))
        }
        #expect(answer(.physicalExam).sentence(in: .english) == "Clearance revoked: Physical exam")
        // Before the next decision the old channel must not be taken for the present one.
        #expect(answer(.releaseTrustedLane).channel == nil)
        #expect(answer(.release).sentence(in: .spanish) == "Liberación revocada: Revisar")
        func crossed(_ channel: Channel?) -> CrossingAnswer {
            CrossingAnswer(
                row(TripID(unchecked: "T-1"), .crossed, channel: channel, revoked: fallen(3)))
        }
        #expect(
            crossed(.physicalExam).sentence(in: .english)
                == "Crossed, but its clearance was revoked. Ordered: Physical exam")
        #expect(crossed(.release).sentence(in: .spanish) == "Cruzó, pero se revocó su liberación.")
    }

    // If this fails, a load in doubt seems to have crossed unseen although an officer looked.
    @Test func whatAnOfficerFoundIsSaid() {
        let doubted = row(
            TripID(unchecked: "T-1"), .crossed, account(.suspect, []), channel: .nonIntrusiveScan)
        let unseen = CrossingAnswer(doubted)
        #expect(unseen.sentence(in: .english) == "Crossed. Ordered: X-ray scan")
        #expect(unseen.outcome(in: .english) == "No result of an examination is on record.")
        let look = TripPage.Examination(at: Facts.start, isClean: true)
        let seen = CrossingAnswer(doubted, examination: look).outcome(in: .spanish)
        #expect(seen == "Un oficial la revisó: limpia.")
    }
}
