import Declarations
import Model
import Targeting
import Testing

struct FeatureTests {
    private let rows = [
        "1,2026-01-01,A,X,870899,MX,MX,2.5,10,100,1", "2,2026-01-02,A,X,870899,MX,MX,2.5,10,100,0",
        "3,2026-01-03,A,Y,870899,MX,MX,2.5,10,100,0", "4,2026-01-04,B,Y,870899,CN,CN,2.5,20,800,0",
        "5,2026-01-05,A,,870899,MX,MX,2.5,0,100,0",
    ]

    private func values(_ features: [Feature]) throws -> [[Float]] {
        let (batch, fields) = try Declared.batch(rows)
        let matrix = FeatureMaker(History(batch, fields: fields), features: features).make(batch)
        return (0..<matrix.count).map(matrix.row)
    }

    // A profile would say something else than the share that was found before.
    @Test func smoothedShare() throws {
        let rates = try values([.rate(.importer), .seen(.importer)])
        // Nothing known: two in ten.
        #expect(rates[0] == [0.2, 0])
        // One of one found; overall (1 + 2) of (1 + 10), as strong as ten declarations.
        #expect(abs(rates[1][0] - Float((1 + 10 * 3.0 / 11) / 11)) < 1e-6)
        #expect(rates.map { $0[1] } == [0, 1, 2, 0, 3])
    }

    // A newcomer's circle would look like an old acquaintance's.
    @Test func circles() throws {
        let known = try values([.circle(.exportersOfImporter), .circle(.importersOfExporter)])
        #expect(known[2] == [1, 0] && known[3] == [0, 1])
        // Two exporters by now; the empty name of one is nobody's.
        #expect(known[4][0] == 2 && known[4][1].isNaN)
    }

    // Goods four times as dear as usual would pass for usual, or a mass of zero for a price.
    @Test func priceAgainstTheNorm() throws {
        let prices = try values([.price, .priceDifference, .priceDeviation])
        #expect(prices[2][1].isNaN, "two earlier ones are no norm")
        #expect(abs(prices[3][1] - 1.386_294_4) < 1e-5, "log 4")
        // Three equal prices have no spread; the floor of a fifth is what remains.
        #expect(abs(prices[3][2] - 1.386_294_4 / 0.223_606_8) < 1e-3)
        #expect(prices[4].allSatisfy { $0.isNaN })
    }

    // A reason could not be read by the officer it is for, in one of the two languages.
    @Test(arguments: Feature.all)
    func everyFeatureHasWords(_ feature: Feature) {
        for value in [Float(0), 0.31, 12, .nan] {
            let reason = Reason(feature, value: value, contribution: 0.5)
            let english = reason.sentence(.english), spanish = reason.sentence(.spanish)
            #expect(english.hasSuffix("(raises the score)"))
            #expect(spanish.hasSuffix("(sube la puntuación)") && english != spanish)
        }
        #expect(Feature.byName[feature.name] == feature)
    }

    // Copies would stand on both sides of a cut, and memory would be taken for skill.
    @Test func copiesStayTogether() throws {
        let (batch, fields) = try Declared.batch(Declared.year(500))
        let groups = CopyGroups(batch, fields: fields)
        #expect(groups.copied > 400 && groups.repeated > 0)
        let folds = groups.folds(5, seed: 1)
        var home: [UInt64: Int] = [:]
        for (row, group) in groups.groups.enumerated() {
            #expect(home.updateValue(folds[row], forKey: group) ?? folds[row] == folds[row])
        }
        #expect(Set(folds).count > 1)
        let few = try Declared.batch(rows).0
        let same = CopyGroups(few, fields: fields)
        #expect(same.copied == 3 && same.repeated == 1 && same.pure == 0)
    }
}
