import Parcels
import Testing

struct NetworkTests {
    private static let heading =
        "id,date,result,given_name,surname,street_number,address_1,postcode,phone\n"

    // A ring's names have nothing to do with each other, and each looks harmless.
    @Test func aPhoneJoins() throws {
        let file = try Linked.read(
            Self.heading + "1,2026-03-01,,ana,ruiz,1,elm,10000,5551112222\n"
                + "2,2026-03-01,,leo,katz,9,oak,20000,5551112222\n"
                + "3,2026-03-01,,ida,moss,7,fir,30000,5559998888\n")
        let map = NetworkMap(file, clusters: [1, 2, 3])
        #expect(map.networks[1] == map.networks[2])
        #expect(map.networks[1] != map.networks[3])
    }

    // Everybody who collects at one counter is a gang.
    @Test func aCounterJoinsNobody() throws {
        let many = NetworkMap.hubMax + 1
        let rows = (1...many).map {
            "\($0),2026-03-01,,a\($0),b\($0),5,dock,10000,555\($0 + 1_000_000)\n"
        }
        let file = try Linked.read(Self.heading + rows.joined())
        let map = NetworkMap(file, clusters: (1...UInt32(many)).map { $0 })
        #expect(map.count == many)
        #expect(map.hubs == 1)
    }

    // A score knows its own result, or tomorrow's, and is worth nothing when it is needed.
    @Test func resultsCountFromTheNextDay() throws {
        func features(_ last: String) throws -> [[Double]] {
            let file = try Linked.read(
                Self.heading + "1,2026-03-01,1,ana,ruiz,1,elm,10000,5551112222\n"
                    + "2,2026-03-02,0,ana,ruiz,1,elm,10000,5551112222\n"
                    + "3,2026-03-02,\(last),ana,ruiz,1,elm,10000,5551112222\n"
                    + "4,2026-03-03,,ana,ruiz,1,elm,10000,5551112222\n")
            let map = NetworkMap(file, clusters: [1, 1, 1, 1])
            return NetworkFeatures(
                file, clusters: [1, 1, 1, 1], senders: nil, map: map, limit: 800
            ).rows
        }
        let found = NetworkFeatures.names.firstIndex(of: "found before in the network")!
        let with = try features("1")
        let without = try features("0")
        // All rows share one base rate, which the last result does change; order by what is known.
        #expect(with[3][found] > without[3][found])
        #expect(with[1][found] == with[2][found])
        #expect(without[1][found] == without[2][found])
    }

    // The learner prefers what never was found, or goes astray where finds are rare.
    @Test func learnsWhatIsFound() throws {
        let rows = (0..<2_000).map { [Double($0 % 10), Double($0 % 7)] }
        let results = (0..<2_000).map { row -> ParcelFile.Result in
            row % 10 == 9 && row % 3 != 0 ? .found : .nothing
        }
        let model = try #require(FindModel(rows, results: results))
        #expect(model.weights[1] > 1)
        #expect(abs(model.weights[2]) < 0.5)
        let sum = rows.reduce(0) { $0 + model.probability($1) }
        #expect(abs(sum - Double(results.count { $0 == .found })) < 2)
        #expect(FindModel(Array(rows.prefix(100)), results: Array(results.prefix(100))) == nil)
    }
}
