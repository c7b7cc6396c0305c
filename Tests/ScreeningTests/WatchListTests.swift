import Screening
import Testing

@Suite("A consolidated list is read row by row")
struct WatchListTests {
    private static let columns28 = """
        source,entity_number,type,programs,name,title,addresses,federal_register_notice,\
        start_date,end_date,standard_order,license_requirement,license_policy,call_sign,\
        vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,\
        source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,\
        source_information_url,ids
        """

    private func row(_ cells: [Int: String], columns: Int) -> String {
        (0..<columns).map { cells[$0] ?? "" }.joined(separator: ",")
    }

    private func list(_ text: String) throws(WatchListFlaw) -> WatchList {
        try WatchList(Array(text.utf8))
    }

    // The list grew a column in front; read by position every name would become a title.
    @Test func bothWidthsAreReadByHeading() throws {
        let name = " Quellmark Optronics", others = "QMO; Quellmark Opt."
        let old = row([0: "EL", 1: "7", 4: name, 11: "All items", 21: others], columns: 28)
        let new = row([1: "EL", 2: "7", 5: name, 12: "All items", 22: others], columns: 29)
        let first = try list(Self.columns28 + "\n" + old + "\n")
        let second = try list("_id," + Self.columns28 + "\n" + new + "\n")
        #expect(first.entities == second.entities)
        #expect(first.entities[0].names == ["Quellmark Optronics", "QMO", "Quellmark Opt."])
        #expect(first.entities[0].licenceRequirement == "All items")
        #expect(first.entities[0].number == "7")
    }

    // One broken row must not cost the list, nor pass unseen: a party could hide in it.
    @Test func aBrokenRowIsNamedAndTheRestKept() throws {
        let read = try list(
            "name,type\nOne Voron,Individual\nTwo\n\"Three\nFour Voron,Entity\n,Entity\n")
        #expect(read.entities.map(\.names) == [["One Voron"], ["Four Voron"]])
        #expect(read.entities.map(\.kind) == [.person, .organization])
        #expect(read.flaws.map(\.place) == [3, 4, 6])
        #expect(read.flaws[0].advice.contains("line 3"))
        #expect(read.flaws[2].advice.contains("name"))
    }

    // JSON as the public interface answers it: an object with results, other names as a list.
    @Test func jsonIsReadToo() throws {
        let read = try list(
            """
            {"results":[{"name":"Velimir Ognyanski","alt_names":["V. Ogn"],"type":"Individual",
            "entity_number":12,"source":"SDN"},7,{"name":"Second"}]}
            """)
        #expect(read.entities.map(\.names) == [["Velimir Ognyanski", "V. Ogn"], ["Second"]])
        #expect(read.entities[0].number == "12")
        #expect(read.flaws.map(\.place) == [2])
    }

    // A file of another kind must be refused, not be taken for an empty list that clears all.
    @Test func otherFilesAreRefused() {
        #expect(throws: WatchListFlaw.self) { try list("") }
        #expect(throws: WatchListFlaw.self) { try list("title,programs\na,b\n") }
        #expect(throws: WatchListFlaw.self) { try list("{\"results\":3}") }
        #expect(throws: WatchListFlaw.self) { try list("[{]") }
    }
}
