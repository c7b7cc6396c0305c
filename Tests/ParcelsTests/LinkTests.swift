import CSV
import Parcels
import Testing

struct LinkTests {
    // A family under one roof is one person, and a find at one of them marks them all.
    @Test func familiesAreSeveralPeople() throws {
        let (file, truth) = try Linked.world(6_000, seed: 3)
        let linked = Linked(file)
        let found = Linked.receivers(file, linked.clusters)
        let measure = PairMeasure(found: found, truth: truth)
        #expect(measure.f1 >= 0.95)
        #expect(measure.precision >= 0.95)
        #expect(linked.model.roofPairs > 100)
    }

    // Two runs on machines with other cores disagree about who is who.
    @Test func orderOfWorkChangesNothing() throws {
        let (file, _) = try Linked.world(2_000, seed: 4)
        let one = Linked(file)
        let other = Linked(file, backwards: true)
        #expect(one.clusters.numbers == other.clusters.numbers)
    }

    // People of whom nothing is said are taken for one.
    @Test func nobodyIsNobody() throws {
        let file = try Linked.read(
            "id,given_name,surname,postcode\n1,,,\n2,,,\n3,ana,ruiz,10000\n4,,,\n")
        #expect(Set(Linked(file).clusters.numbers).count == 4)
    }

    // A file of one row is the end of the program, or two rows that say the same are two people
    // because the file is too small to tell.
    @Test(arguments: [1, 2, 50]) func fewRowsAreEnough(rows: Int) throws {
        let text = (1...rows).map { "\($0),ana,ruiz,10000,5551234567\n" }.joined()
        let file = try Linked.read("id,given_name,surname,postcode,phone\n" + text)
        #expect(Linked(file).clusters.numbers == [UInt32](repeating: 1, count: rows))
    }

    // The first file somebody tries, three rows of which two are one, is answered with nonsense.
    @Test func smallestFile() throws {
        let file = try Linked.read(
            "id,given_name,surname,postcode,phone\n1,ana,ruiz,10000,5551234567\n"
                + "2,anna,ruiz,10000,5551234567\n3,leo,katz,20000,5559998888\n")
        #expect(Linked(file).clusters.numbers == [1, 1, 2])
    }

    // A file in which nobody is named stops the program.
    @Test func allBlank() throws {
        let file = try Linked.read("id,surname\n1,\n2,\n")
        #expect(Linked(file).clusters.numbers == [1, 2])
    }

    // The share that is printed as F1 is something else.
    @Test func measureIsCounted() {
        let measure = PairMeasure(found: [1, 1, 1, 2, 2], truth: [7, 7, 8, 8, 8])
        #expect(measure.foundPairs == 4)
        #expect(measure.truePairs == 4)
        #expect(measure.rightPairs == 2)
        #expect(measure.f1 == 0.5)
    }
}
