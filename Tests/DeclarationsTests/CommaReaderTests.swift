import Declarations
import Testing

struct CommaReaderTests {
    static let header = "date,hsCode,origin,netMass,value,importer,fraud"

    // Whoever sends a file could not mend it from the sentence alone.
    // swift-format-ignore
    @Test(arguments: [
        ("2026-13-01,870899,MX,1,2,A,0", "line 2, column “date”: “2026-13-01” is not a day"),
        ("2026-02-29,870899,MX,1,2,A,0", "“2026-02-29” is not a day"),
        ("2026-01-01,87089,MX,1,2,A,0",  "column “hsCode”: “87089” is not an HS code"),
        ("2026-01-01,87089x,MX,1,2,A,0", "“87089x” is not an HS code; wanted 6 to 10 digits"),
        ("2026-01-01,870899,MX,-1,2,A,0", "line 2, column “netMass”: -1 is negative"),
        ("2026-01-01,870899,MX,one,2,A,0", "“one” is not a number"),
        ("2026-01-01,870899,MX,nan,2,A,0", "“nan” is not a number"),
        ("2026-01-01,870899,MX,0x10,2,A,0", "“0x10” is not a number"),
        ("2026-01-01,870899,MX,1e12,2,A,0", "1e12 is beyond any declaration"),
        ("2026-01-01,870899,,1,2,A,0",   "column “origin”: it is empty"),
        ("2026-01-01,870899,MX,,2,A,0",  "column “netMass”: it is empty"),
        ("2026-01-01,870899,MX,1,2,A,2", "column “fraud”: the label is “2”; wanted 0"),
        ("2026-01-01,870899,MX,1,2,A,",  "column “fraud”: the label is “”"),
        ("2026-01-01,870899,MX,1,2,A",   "line 2: there are 6 values; the first line names 7"),
        ("2026-01-01,870899,\"MX,1,2,A,0", "line 2: a quotation mark is not closed"),
    ])
    func spoiltRow(_ row: String, _ sentence: String) throws {
        let reader = try reader(Self.header, label: "fraud")
        let sound = "2026-01-01,870899,MX,1,2,A,1"
        let reading = reader.read(Array("\(row)\n\(sound)\n".utf8), firstLine: 2)
        #expect(reading.batch.lines == [3], "the row below is still read")
        let advice = try #require(reading.flaws.first?.advice)
        #expect(reading.flaws.count == 1 && advice.contains(sentence), "\(advice)")
    }

    // A column nobody knows was read as nothing, or an outcome as a fact about the goods.
    // swift-format-ignore
    @Test(arguments: [
        ("date,hsCode,origin,netMass,value,x", nil, "the column “x” is unknown to the mapping “house”"),
        ("date,hsCode,origin,netMass,value,date", nil, "the column “date” is there twice"),
        ("date,hsCode,origin,netMass", nil, "no column for “value”"),
        ("date,hsCode,origin,netMass,value", "fraud", "no column “fraud” to learn from; the outcomes in this file are none"),
        ("date,hsCode,origin,netMass,value,illicit", "fraud", "outcomes in this file are illicit"),
        ("date,hsCode,origin,netMass,value", "value", "“value” is the field “value”, not an outcome"),
        ("date,\"hsCode", nil, "a quotation mark is not closed"),
    ] as [(String, String?, String)])
    func spoiltHeader(_ header: String, _ label: String?, _ sentence: String) {
        do throws(DeclarationFlaw) {
            _ = try CommaReader(header: Array(header.utf8), mapping: nil, label: label)
            Issue.record("“\(header)” was accepted")
        } catch {
            #expect(error.advice.contains(sentence), "\(error.advice)")
        }
    }

    // What an inspection found later would become a feature and teach the model its own answer.
    @Test func outcomesAreNoFields() throws {
        let reader = try reader(
            "Date,HS6 Code,Country of Origin,Net Mass,Item Price,Fraud,Critical Fraud", label: nil)
        #expect(reader.plan.fields == [.date, .hsCode, .origin, .netMass, .value])
        let reading = reader.read(
            Array("2020-01-01,440890,BE,108.0,372254.4,whatever,9\n".utf8), firstLine: 2)
        #expect(reading.flaws.isEmpty && reading.batch.count == 1)
        #expect(reading.batch.labels.isEmpty)
    }

    // A file read in pieces, or with its columns in another order, would score otherwise.
    @Test func piecesAndOrderChangeNothing() throws {
        let rows = (1...9).map { "2026-01-0\($0),8708.99.8180,MX,\($0).5,2e3,\"A, \($0)\",0\r\n" }
        let reader = try reader(Self.header, label: "fraud")
        let whole = reader.read(Array(rows.joined().utf8), firstLine: 2).batch
        var pieces = reader.read(Array(rows[..<4].joined().utf8), firstLine: 2).batch
        pieces.append(reader.read(Array(rows[4...].joined().utf8), firstLine: 6).batch)
        #expect(whole.lines == pieces.lines && whole.codes == pieces.codes)
        #expect(whole.numbers[Field.netMass.slot] == pieces.numbers[Field.netMass.slot])
        #expect(whole.commodities == Array(repeating: 8_708_998_180, count: 9))
        #expect(Set(whole.codes[Field.importer.slot]).count == 9)
        #expect(whole.days[8] - whole.days[0] == 8)
    }

    // Days would be counted from somewhere else and profiles fall on the wrong side of a date.
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-01", 20_513),
        ("2026-03-01T23:59:59Z", 20_513), ("2026-03-01 10:00", 20_513),
    ])
    func day(_ text: String, _ number: Int32) {
        #expect(CalendarDay.parse(Array(text.utf8).span) == number)
    }

    private func reader(_ header: String, label: String?) throws -> CommaReader {
        try CommaReader(header: Array(header.utf8), mapping: nil, label: label)
    }
}
