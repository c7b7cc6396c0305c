import EPCIS
import JSON
import Testing

struct HashTests {
    // Otherwise a partner's name for an event is not ours, and neither finds the other's record.
    @Test func everyPublishedHashIsOurs() throws {
        let folder = "hash-vectors/examples"
        guard let files = PublicData.files(in: folder, endings: [".jsonld", ".hashes"]) else {
            return
        }
        var count = 0
        for file in files where file.name.hasSuffix(".jsonld") {
            let name = file.name.dropLast(".jsonld".count) + ".hashes"
            let wanted = files.first { $0.name == name }?.bytes ?? []
            let hashes = EventHash.all(in: try Outline(reading: file.bytes)).compactMap { $0?.id }
            #expect(hashes == Self.lines(wanted), "\(file.name)")
            count += hashes.count
        }
        #expect(count == 43)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }

    // Otherwise a wrong hash can only be stared at: the string shows where it goes wrong.
    @Test func theLaneExamplesHashAsTheReferenceSays() throws {
        let folder = "lane-examples"
        guard let list = PublicData.file("cbv-event-hashes.json", in: folder) else { return }
        let entries = try JSONValue(parsing: list, limits: .document).array ?? []
        #expect(entries.count == 17)
        for entry in entries {
            let name = entry["file"]?.string ?? ""
            let bytes = try #require(PublicData.file(name, in: folder))
            let hash = EventHash.all(in: try Outline(reading: bytes))[entry["index"]?.int ?? 0]
            let prehash = String(decoding: hash?.prehash ?? [], as: UTF8.self)
            #expect(prehash == entry["prehash"]?.string, "\(name)")
            #expect(hash?.id == entry["hash"]?.string, "\(name)")
        }
    }

    // Otherwise the order of fields, the units or an extension's place changes unnoticed.
    @Test func theSampleIsWrittenInOrder() throws {
        let wanted =
            "eventType=ObjectEventeventTime=2026-01-05T14:00:00.000ZeventTimeZoneOffset=-06:00"
            + "epcListepc=https://id.gs1.org/00/009520010000001114epc=urn:epc:id:bic:CSQU3054383"
            + "action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-departing"
            + "disposition=https://ref.gs1.org/cbv/Disp-in_transitpersistentDispositionset="
            + "https://ref.gs1.org/cbv/Disp-completeness_verified"
            + "readPointid=geo:26.0640,-98.2090;u=8"
            + "bizLocationid=https://id.gs1.org/414/0952001000018"
            + "sensorElementListsensorElementsensorMetadatatime=2026-01-05T14:00:00.000Z"
            + "deviceID=https://id.gs1.org/8004/0952004GPS-5521"
            + "sensorReporttype=https://gs1.org/voc/Temperaturevalue=4.2uom=CEL"
            + "bizTransactionListtype=https://ref.gs1.org/cbv/BTT-bol"
            + "bizTransaction=urn:epcglobal:cbv:bt:0952:1"
            + "{https://lane.example.org/voc/}plate=TX-R123456"
        #expect(try Sample.prehashes(Sample.event) == [wanted])
    }

    // Otherwise one event has as many names as it has ways to be written.
    @Test(arguments: [
        ("2026-01-05T08:00:00.000-06:00", "2026-01-05T14:00:00Z"),
        ("2026-01-05T08:00:00.000-06:00", "2026-01-05T13:59:59.9995Z"),
        ("4.20", "4.2"), ("4.20", "42e-1"), ("4.20", "\"+4.20\""),
        (#""departing""#, #""https://ref.gs1.org/cbv/BizStep-departing""#),
        (#""departing""#, #""urn:epcglobal:cbv:bizstep:departing""#),
        (#""departing""#, #""cbv:BizStep-departing""#),
        ("urn:epc:id:sscc:0952001.0000000111", "https://a.example/x/00/009520010000001114?y=z"),
        ("https://id.gs1.org/414/0952001000018", "urn:epc:id:sgln:0952001.00001.0"),
        (#""lane:plate""#, #""rdfs:comment":"a remark","lane:plate""#),
        (#""action""#, #""quantityList":[],"recordTime":"2026-01-06T00:00:00Z","action""#),
        (#""action""#, #""errorDeclaration":{"declarationTime":"2026-01-06T00:00:00Z"},"action""#),
        ("000000000001", "000000000009"), ("departing", " departing "),
        (
            #""urn:epc:id:sscc:0952001.0000000111","urn:epc:id:bic:CSQU3054383""#,
            #""urn:epc:id:bic:CSQU3054383","urn:epc:id:sscc:0952001.0000000111""#
        ),
    ])
    func oneEventHasOneName(_ old: String, _ new: String) throws {
        let hashes = try Sample.prehashes(Sample.event, Sample.changed(Sample.event, old, new))
        #expect(hashes[0] == hashes[1])
    }

    // Otherwise a number is lost to a machine's arithmetic, or an event to a strange one.
    @Test(arguments: [
        ("7.0", "7"), ("-0.0", "0"), ("1e2", "100"), ("0.00001", "1e-05"),
        ("9007199254740993", "9007199254740992"), ("1E22", "10000000000000000000000"),
        ("1e40", "10000000000000000303786028427003666890752"),
        ("123456789012345678901234567890", "123456789012345677877719597056"),
        (#""007""#, "7"), (#""1_000""#, "1000"), (#""1__0""#, "1__0"), (#""0x10""#, "0x10"),
        (#""1e999""#, "1e999"), (#""inf""#, "inf"), ("true", "True"), (#""true""#, "true"),
    ])
    func numbersAreWrittenAsTheReferenceWritesThem(_ sent: String, _ written: String) throws {
        let event = Sample.changed(Sample.event, #""TX-R123456""#, sent)
        let prehash = try Sample.prehashes(event)[0]
        #expect(prehash.hasSuffix("plate=\(written)"))
    }

    // Otherwise events that are equal by the standard's own file have two names.
    @Test func whatShouldHashAlikeDoes() throws {
        let name = "ReferenceEventHashAlgorithm.json"
        guard let bytes = PublicData.file(name, in: "hash-vectors/expected_equal") else { return }
        let hashes = EventHash.all(in: try Outline(reading: bytes)).compactMap { $0?.id }
        #expect(hashes.count == 2 && Set(hashes).count == 1)
    }
}
