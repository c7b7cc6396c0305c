import Parcels
import Testing

struct ReadingTests {
    // Two ways of writing one value are two values.
    @Test(
        arguments: [
            (PartyField.surname, "O'Brien-Núñez ", "obrien nunez"),
            (.given, "MARÍA  José", "maria jose"),
            (.street, "12th Street North", "12th st n"), (.street, "Av. Juárez", "av juarez"),
            (.phone, "+52 (656) 123-4567", "6561234567"),
            (.phone, "001 656 123 4567", "6561234567"),
            (.postcode, "79 901", "79901"), (.surname, "Müller", "mueller"), (.surname, "---", ""),
        ] as [(PartyField, String, String)])
    func valuesAreMadeAlike(field: PartyField, written: String, plain: String) {
        let value = Plain.value(Array(written.utf8)[...], of: field)
        #expect(String(decoding: value, as: UTF8.self) == plain)
    }

    // A file as another office writes it says nothing to us.
    @Test func headingsOfOthers() throws {
        let file = try Linked.read(
            "Parcel ID,Consignee Name,Consignee Address,Consignee Zip,Shipper Name,Colour\n"
                + "A1,\"Ruiz, Ana\",12 Main Street,79901,Good Trading,red\n")
        #expect(file.sides == [.receiver, .sender])
        #expect(file.parties.text(0, .given) == "ana")
        #expect(file.parties.text(0, .street) == "main st")
        #expect(file.parties.text(0, .number) == "12")
        #expect(file.parties.text(1, .surname) == "trading")
        #expect(file.ignored == ["colour"])
    }

    // A sender is refused and does not learn where or why.
    @Test(
        arguments: [
            ("id,colour\n1,red\n", nil, "no column says who"),
            ("id,surname,surname\n1,a,b\n", 1, "twice"), ("id,surname\n1,a,b\n", 2, "3 values"),
            ("id,surname\n1,a\n1,b\n", 3, "is there twice"),
            ("id,surname\n,a\n", 2, "wanted an id"),
            ("id,surname,value\n1,a,-4\n", 2, "wanted a number from 0"),
            ("id,surname,result\n1,a,yes\n", 2, "1 found, 0 nothing"),
            ("id,surname,date\n1,a,2026-02-30\n", 2, "wanted a day"),
            ("id,surname\n1,\"a\n", 2, "quotation mark"),
        ] as [(String, Int?, String)])
    func flawsAreNamed(text: String, line: Int?, words: String) {
        let flaw = #expect(throws: ParcelFlaw.self) { try Linked.read(text) }
        #expect(flaw?.advice.contains(words) == true)
        if let line { #expect(flaw?.advice.contains("line \(line)") == true) }
    }

    // Days are counted wrongly around February, and weeks with them.
    @Test(
        arguments: [
            ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-03-01", 20_513),
            ("2026-03-01T10:00:00Z", 20_513), ("2025-02-29", nil), ("26-03-01", nil),
        ] as [(String, Int32?)])
    func days(text: String, number: Int32?) { #expect(DayNumber.of(text) == number) }
}
