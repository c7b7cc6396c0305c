import Intake
import Testing

/// The list of seal makers that a lane's operator may give.
struct MakerTests {
    private func list(_ text: String) throws -> KnownMakers {
        try KnownMakers(text, source: "makers.txt")
    }

    private func refusal(_ text: String) throws -> IntakeRefusal? {
        Sample.refusal(Sample.trip, LineDecoder(now: Sample.now, makers: try list(text)))
    }

    // A seal nobody here can verify travels as if it were one of ours.
    @Test func anUnknownMakerIsRefusedWhereMakersAreListed() throws {
        #expect(try refusal("MEGA")?.field == "seals[0].maker")
        #expect(try refusal("MEGA\nACME\n") == nil)
        #expect(Sample.refusal(Sample.trip) == nil)
    }

    // Its sender would not learn which maker was meant, where the list is, or that it misspelled.
    @Test func theRefusalNamesMakerListAndNearestName() throws {
        let advice = try #require(try refusal("ACNE\nMEGA")?.advice)
        #expect(advice.contains("sent \"ACME\""), "\(advice)")
        #expect(advice.contains("listed in makers.txt"), "\(advice)")
        #expect(advice.contains("“ACNE”"), "\(advice)")
        let far = try #require(try refusal("Zweifel & Co")?.advice)
        #expect(!far.contains("nearest"), "\(far)")
        #expect(try refusal("acme")?.advice.contains("“acme”") == true)
    }

    // A comment would be taken for a maker, or a name with a blank behind it would match no seal.
    @Test func blanksCommentsAndLineEndsAreNoNames() throws {
        let makers = try list("# ours\r\n\r\n  ACME \r\nMega Fortris\n#MEGA\n")
        #expect(makers.know("ACME") && makers.know("Mega Fortris"))
        #expect(!makers.know("MEGA") && !makers.know("") && !makers.know("# ours"))
    }

    // An empty list would refuse every seal, or quietly none.
    @Test func aListThatCannotBeMeantIsRefused() {
        #expect(throws: KnownMakers.Flaw.empty) { try list("# nobody yet\n\n") }
        let long = String(repeating: "x", count: 65)
        #expect(throws: KnownMakers.Flaw.tooLong(line: 2)) { try list("ACME\n\(long)") }
        let many = (0...KnownMakers.countMax).map { "maker \($0)" }.joined(separator: "\n")
        #expect(throws: KnownMakers.Flaw.tooMany(KnownMakers.countMax + 1)) { try list(many) }
    }
}
