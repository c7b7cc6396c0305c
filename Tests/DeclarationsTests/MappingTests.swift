import Declarations
import Testing

struct MappingTests {
    private static let spanish = """
        {"format": "garita-mapping-1", "name": "aduana",
         "columns": {"fecha": "date", "fraccion": "hsCode", "pais": "origin", "peso": "netMass",
                     "valor": "value", "sellos": "seals"},
         "outcomes": ["hallazgo"], "ignored": ["notas"]}
        """

    // Another country's export would have to be rewritten before it can be read.
    @Test func columnsOfAnotherCountry() throws {
        let mapping = try Mapping(parsing: Array(Self.spanish.utf8))
        let header = "notas,peso,valor,pais,fraccion,fecha,hallazgo,sellos"
        let reader = try CommaReader(
            header: Array(header.utf8), mapping: mapping, label: "hallazgo")
        let row = "\"dijo \"\"no\"\"\",10,20,MX,8708998180,2026-03-01,1,S1 S2\n"
        let reading = reader.read(Array(row.utf8), firstLine: 2)
        #expect(reading.flaws.isEmpty)
        #expect(reading.batch.labels == [1] && reading.batch.has(.seals))
        #expect(reading.batch.numbers[Field.netMass.slot] == [10])
    }

    // swift-format-ignore
    @Test(arguments: [
        ("[]", "wanted “format”"),
        ("{\"format\": \"garita-mapping-1\"}", "wanted “columns”"),
        ("{\"format\": \"garita-mapping-1\", \"columns\": {\"a\": \"mass\"}}", "column “a” is mapped to no field"),
        ("{\"format\": \"garita-mapping-1\", \"columns\": {\"a\": \"value\", \"b\": \"value\"}}", "two columns are mapped to the field “value”"),
        ("{\"format\": \"garita-mapping-1\", \"columns\": {\"a\": \"value\"}, \"ignored\": [\"a\"]}", "“a” is there twice"),
        ("{\"format\": \"garita-mapping-1\", \"columns\": {}, \"ignored\": \"a\"}", "“ignored”: a list"),
        ("{\"format\": \"garita-mapping-1\", \"columns\": {}, \"labels\": []}", "“labels” is no part of it"),
        ("{", "not JSON"),
    ])
    func spoiltMapping(_ text: String, _ sentence: String) {
        do throws(DeclarationFlaw) {
            _ = try Mapping(parsing: Array(text.utf8))
            Issue.record("“\(text)” was accepted")
        } catch {
            #expect(error.advice.contains(sentence), "\(error.advice)")
        }
    }

    // The same declarations sent as CSV and as JSON would be scored differently.
    @Test func jsonSaysTheSame() throws {
        let names = ["date", "hsCode", "origin", "netMass", "value", "importer"]
        let comma = try CommaReader(
            header: Array(names.joined(separator: ",").utf8), mapping: nil, label: nil)
        let csv = comma.read(
            Array("2026-01-01,870899,MX,1.50,2e3,\n2026-01-02,870899,MX,2,3,Ñandú\n".utf8),
            firstLine: 2)
        let one =
            #"{"date":"2026-01-01","hsCode":"870899","origin":"MX","netMass":1.50,"value":2e3,"importer":null}"#
        let two =
            #"{"importer":"\u00d1and\u00fa","value":3,"date":"2026-01-02","hsCode":"870899","origin":"MX","netMass":2}"#
        let names2 = try ObjectReader.names(in: Array(one.utf8))
        let objects = try ObjectReader(names: names2, mapping: nil, label: nil)
        let lines = objects.readLines(Array("\(one)\n\(two)\n".utf8), firstLine: 1)
        let list = objects.readList(Array("[\(one),\(two)]".utf8))
        for reading in [lines, list] {
            #expect(reading.flaws.isEmpty)
            #expect(reading.batch.codes == csv.batch.codes && reading.batch.days == csv.batch.days)
            #expect(reading.batch.numbers[Field.value.slot] == [2_000, 3])
        }
    }

    // swift-format-ignore
    @Test(arguments: [
        (#"{"date":"2026-01-01","hsCode":"870899","origin":"MX","netMass":1,"value":2,"x":1}"#, "“x” is unknown"),
        (#"{"date":"2026-01-01","hsCode":"870899","origin":"MX","netMass":1}"#, "there are 4 values"),
        (#"{"date":"2026-01-01","hsCode":"870899","origin":["MX"],"netMass":1,"value":2}"#, "a list or object stands here"),
        (#"{"date":"2026-01-01","hsCode":"870899","origin":"MX","netMass":-3,"value":2}"#, "-3 is negative"),
        ("{", "not JSON"),
    ])
    func spoiltObject(_ line: String, _ sentence: String) throws {
        let reader = try ObjectReader(
            names: ["date", "hsCode", "origin", "netMass", "value"], mapping: nil, label: nil)
        let reading = reader.readLines(Array("\n\(line)\n".utf8), firstLine: 1)
        #expect(reading.batch.count == 0)
        let advice = try #require(reading.flaws.first?.advice)
        #expect(advice.contains("line 2") && advice.contains(sentence), "\(advice)")
    }
}
