import EPCIS
import Foundation
import Model
import Testing

struct MutationTests {
    /// Seconds in every run; a million of them by hand: `GARITA_FUZZ=1000000`.
    static var runs: Int {
        ProcessInfo.processInfo.environment["GARITA_FUZZ"].flatMap(Int.init) ?? 20_000
    }

    /// Small, fast and the same everywhere: SplitMix64.
    struct Chance: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
    }

    /// Pieces that mean something to the reader, the formats or the rules.
    static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-",
        "1e9999",
        "0", "9007199254740993", "\"@context\":", "\"type\":", "\"eventID\":\"a:b\",",
        "urn:epc:id:",
        "urn:epc:id:sgtin:", "urn:epc:id:bic:", "urn:epc:idpat:", "geo:", "geo:,",
        "https://id.gs1.org/",
        "https://id.gs1.org/01/", "/21/", "/22/", "%", "%2", ".", "..", "?", "#", "[::]", "é",
        "\u{0}",
        "0000-00-00T00:00:00Z", "\"time\":\"2026-01-05T08:00:00.99999Z\",", "ObjectEvent", "ADD",
        "TransformationEvent", "\"persistentDisposition\":{},", "\"ilmd\":{},", "lane:", "_", "__",
    ].map { Array($0.utf8) }

    static func mutated(_ original: [UInt8], _ chance: inout Chance) -> [UInt8] {
        var bytes = original
        for _ in 0...chance.below(4) where !bytes.isEmpty {
            let place = chance.below(bytes.count)
            let end = min(bytes.count, place + 1 + chance.below(24))
            switch chance.below(5) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: chance.below(bytes.count))
            case 3: bytes.insert(contentsOf: pieces[chance.below(pieces.count)], at: place)
            default: bytes.replaceSubrange(place..<end, with: pieces[chance.below(pieces.count)])
            }
        }
        return bytes
    }

    // Otherwise somebody's broken document stops the node for everybody.
    @Test func noDocumentStopsTheReader() throws {
        var chance = Chance(state: 20_260_105)
        let originals = [
            Sample.document(Sample.event, Sample.aggregation), Sample.document(Sample.aggregation),
            Sample.event,
        ].map { Array($0.utf8) }
        var read = 0
        for _ in 0..<Self.runs {
            let bytes = Self.mutated(originals[chance.below(originals.count)], &chance)
            let violations = Validator.violations(in: bytes)
            #expect(violations.count <= Validator.violationsMax)
            guard let outline = try? Outline(reading: bytes) else { continue }  // was judged above
            read += 1
            let hashes = EventHash.all(in: outline).count
            #expect(hashes == EventDigest.all(in: outline).count)
        }
        // Mutations that never get past the JSON reader would test nothing behind it.
        #expect(read > Self.runs / 20)
    }

    /// Names and values of parameters, whole and in pieces.
    private static let asked = [
        "MATCH_epc=urn:epc:idpat:sgtin:0614141.112345.*",
        "GE_value_CEL=3.5",
        "EQ_bizStep=departing",
        "EQ_INNER_lane:sealNumber=H-1",
        "EXISTS_ILMD_lane:x=true",
        "GE_eventTime=2026-01-05T08:00:00Z",
        "EQ_source_owning_party=urn:epc:id:pgln:0952001.00000",
        "LT_quantity_KGM=4",
        "EQ_bizTransaction_lane:BTT-trip=https://lane.example.org/voc/trip/T-1",
        "orderBy=eventTime",
        "EQ_SENSORREPORT_lane:score=1e308",
        "MATCH_anyEPCClass=urn:epc:class:lgtin:4012345.012345.998",
        "maxEventCount=3",
        "EQ_persistentDisposition_set=https://lane.example.org/voc/Disp-precleared",
    ].map { Array($0.utf8) }

    // Otherwise a question that nobody should ask stops the node for everybody.
    @Test func noQuestionStopsTheReader() throws {
        var chance = Chance(state: 20_261_122)
        let events = try [Sample.event, Sample.aggregation].map { text in
            try #require(CapturedEvent(Array(text.utf8), recorded: .distantPast))
        }
        var understood = 0
        for _ in 0..<Self.runs {
            let bytes = Self.mutated(Self.asked[chance.below(Self.asked.count)], &chance)
            let sides = String(decoding: bytes, as: UTF8.self)
                .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let parameter = QueryParameter(
                String(sides[0]), text: sides.count == 2 ? String(sides[1]) : "")
            do throws(QueryFlaw) {
                let query = try EventQuery([parameter])
                understood += 1
                // What an index would leave out must not be what the query wants.
                _ = SearchPlan(query)
                for event in events { _ = query.accepts(event) }
            } catch { #expect(!error.advice.isEmpty) }
        }
        #expect(understood > Self.runs / 20)
    }
}
