import Screening
import Testing

@Suite("A name is found in a list")
struct WatchSearchTests {
    private static let people = [
        "Velimir Ognyanski", "Radomir Ognyanski", "Karim al-Tarsani", "Fernando Quirel",
        "Park Seo Jun", "李小龙", "Zoran Velt", "Ilsabet Marrowin", "Teodor Vanderbrilt",
    ]

    private func hits(_ text: String, threshold: Double = 0.8) -> [String] {
        let entities = Self.people.enumerated().map {
            WatchEntity(kind: .person, names: [$1, "Alias \($0) Nobody"], line: $0 + 1)
        }
        var search = WatchSearch(WatchIndex(WatchList(entities)))
        return search.hits(for: text, .person, threshold: threshold).map(\.name)
    }

    // What is written otherwise must be found though no word is equal.
    @Test(arguments: [
        ("Ognyanski Velimir", "Velimir Ognyanski"), ("Velmir Ognyanskij", "Velimir Ognyanski"),
        ("Велимир Огнянски", "Velimir Ognyanski"), ("فرناندو كيريل", "Fernando Quirel"),
        ("ZoranVelt", "Zoran Velt"), ("박서준", "Park Seo Jun"), ("李小龙", "李小龙"),
        ("Li Xiaolong", "李小龙"), ("Teodor Van der Brilt", "Teodor Vanderbrilt"),
        ("I. Marrowin", "Ilsabet Marrowin"),
    ])
    func variantsAreFound(_ text: String, _ wanted: String) {
        #expect(hits(text).first == wanted)
    }

    // An alert for every namesake trains people to click alerts away.
    @Test func strangersAreNotFound() {
        #expect(hits("Velimir Kostrov").isEmpty)
        #expect(hits("Tarsani").isEmpty)
        #expect(hits("").isEmpty)
    }

    // One entry with ten aliases must not push others off the page.
    @Test func anEntryIsToldOnce() {
        let entity = WatchEntity(
            kind: .person, names: ["Zoran Velt", "Zoran Welt", "Velt Zoran"], line: 1)
        var search = WatchSearch(WatchIndex(WatchList([entity])))
        #expect(search.hits(for: "Zoran Velt", .person, threshold: 0.7).count == 1)
    }

    // Memory kept from one query to the next must not leak into the answer.
    @Test func theSameQueryHasTheSameAnswer() {
        let entities = Self.people.map { WatchEntity(kind: .person, names: [$0]) }
        var search = WatchSearch(WatchIndex(WatchList(entities)))
        let once = search.hits(for: "Velmir Ognyanski", .person, threshold: 0.5).map(\.name)
        _ = search.hits(for: "Zoran Quirel", .person, threshold: 0.5)
        let twice = search.hits(for: "Velmir Ognyanski", .person, threshold: 0.5).map(\.name)
        #expect(once == twice)
        #expect(once.first == "Velimir Ognyanski")
    }

    // An empty list answers, and says nothing.
    @Test func anEmptyListFindsNothing() {
        var search = WatchSearch(WatchIndex(WatchList([WatchEntity]())))
        #expect(search.hits(for: "Zoran Velt", threshold: 0).isEmpty)
    }
}
