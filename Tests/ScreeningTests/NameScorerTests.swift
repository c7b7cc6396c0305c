import Screening
import Testing

@Suite("Two names are compared part by part")
struct NameScorerTests {
    private func compare(_ a: String, _ b: String, _ kind: NameKind) -> NameComparison {
        NameScorer().compare(ScreenedName(a, kind), ScreenedName(b, kind))
    }

    // Each of these is one person on two papers; a miss lets somebody denied through.
    @Test(arguments: [
        ("Velimir Ognyanski", "OGNYANSKI, Velimir"),
        ("Velimir Ognyanski", "Velimir Ognanski"),
        ("Velimir Ognyanski", "Велимир Огнянски"),
        ("Velimir Ognyanski", "V. Ognyanski"),
        ("Velimir Ognyanski", "VelimirOgnyanski"),
        ("Velimir Ognyanski", "Dr. Velimir Ognyanski"),
        ("Velimir Ognyanski", "Velimir Petrovich Ognyanski"),
        ("Velimir Ognyanski", "Wielimir Ognjanskij"),
        ("Abdul Qadir Tarsani", "'Abd al-Qadir al-Tarsani"),
        ("Fernando Quirel", "فرناندو كيريل"),
        ("Jean-Luc Parvel", "JL Parvel"),
        ("Velimir Velimir Ognyanski", "Velimir Ognyanski"),
    ])
    func onePersonMatches(_ a: String, _ b: String) {
        #expect(compare(a, b, .person).isMatch)
        #expect(compare(b, a, .person).isMatch)
    }

    // A denied ship would call under what stands before its name on every paper.
    @Test(arguments: ["MV Estrella", "MT Estrella", "SS Estrella"])
    func aShipsPrefixIsNoPartOfItsName(_ name: String) {
        #expect(compare(name, "ESTRELLA", .vessel).score >= 0.85)
    }

    // Each of these is two people; an alert holds somebody for another's name.
    @Test(arguments: [
        ("Velimir Ognyanski", "Radomir Ognyanski"),
        ("Velimir Ognyanski", "Velimir"),
        ("Velimir Ognyanski", "B. Ognyanski"),
        ("Velimir Ognyanski", "V. O."),
        ("Velimir Petrovich Ognyanski", "Velimir Sergeyevich Ognyanski"),
        ("Karim al-Tarsani", "Karim al-Mudhiri"),
        ("李小龙", "李小凤"),
    ])
    func twoPeopleDoNot(_ a: String, _ b: String) {
        #expect(!compare(a, b, .person).isMatch)
    }

    // A company is written with any form of its country or none.
    @Test(arguments: [
        ("Quellmark Aktiengesellschaft", "Quellmark AG"),
        ("Frutas Orvaldo S.A. de C.V.", "FRUTAS ORVALDO"),
        ("ООО «Кварстрой»", "Kvarstroi LLC"),
        ("Third Orvaldo Bank", "3rd Orvaldo Bank"),
        ("Orvaldo & Mintz Ltd", "Orvaldo and Mintz Limited"),
        ("QuellmarkGmbH", "Quellmark GmbH"),
    ])
    func oneCompanyMatches(_ a: String, _ b: String) {
        #expect(compare(a, b, .organization).isMatch)
    }

    // Sister companies and namesakes of another trade are others.
    @Test(arguments: [
        ("Orvaldo Gas Company", "Orvaldo Oil Company"),
        ("Orvaldo (France) S.A.", "Orvaldo (Peru) S.A."),
        ("Quellmark AG", "Quellmark Systems AG"),
    ])
    func twoCompaniesDoNot(_ a: String, _ b: String) {
        #expect(!compare(a, b, .organization).isMatch)
    }

    // A reason that misnames what differed sends an officer to the wrong paper.
    @Test func theReasonNamesTheParts() {
        let result = compare("Dr. Velimir Ognyanski", "OGNANSKI, V.", .person)
        #expect(result.steps.map(\.how) == [.spelled, .initial, .title])
        #expect(result.steps[0].left == "ognyanski")
        #expect(result.steps[0].right == "ognanski")
        #expect(result.steps.reduce(0) { $0 + $1.price } > 0)
        #expect(compare("Velimir", "Velimir", .person).score == 1)
    }

    // A score that depends on who is named first would let the order of a file decide.
    @Test func bothOrdersScoreAlike() {
        let pairs = [
            ("Velimir P. Ognyanski", "Ognanski Velimir"), ("Orvaldo Gas", "Gas Orvaldo Ltd"),
        ]
        for (a, b) in pairs {
            for kind in [NameKind.person, .organization, .unknown] {
                #expect(abs(compare(a, b, kind).score - compare(b, a, kind).score) < 1e-9)
            }
        }
    }
}
