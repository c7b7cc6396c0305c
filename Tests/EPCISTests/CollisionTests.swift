import EPCIS
import Testing

/// The event hash confuses these by its specification; the digest must not.
struct CollisionTests {
    /// What stands in place of the sample's `"lane:plate":"TX-R123456"`, twice.
    static let confused: [(String, String)] = [
        // Numbers in strings lose their writing.
        (#""lane:seal":"0012345""#, #""lane:seal":"12345""#),
        (#""lane:seal":"9007199254740993""#, #""lane:seal":"9007199254740992""#),
        (#""lane:seal":"1e3""#, #""lane:seal":"1000""#),
        (#""lane:seal":"1_0""#, #""lane:seal":"10""#),
        // Types are not written.
        (#""lane:seal":"5""#, #""lane:seal":5"#),
        (#""lane:seal":5"#, #""lane:seal":5.0"#),
        (#""lane:seal":true"#, #""lane:seal":"True""#),
        (#""lane:seal":null"#, #""lane:seal":"None""#),
        // Nothing stands between what is joined.
        (
            #""lane:a":"1x{https://lane.example.org/voc/}b=2y""#,
            #""lane:a":"1x","lane:b":"2y""#
        ),
        // Left out by specification.
        (#""recordTime":"2026-01-05T15:00:00Z""#, #""recordTime":"2026-01-05T16:00:00Z""#),
        (
            #""errorDeclaration":{"declarationTime":"2026-01-06T00:00:00Z"}"#,
            #""recordTime":"2026-01-06T00:00:00Z""#
        ),
        (#""rdfs:comment":"broken""#, #""rdfs:comment":"intact""#),
        // Other writings of one link.
        (
            #""lane:place":"https://id.gs1.org/414/0952001000018""#,
            #""lane:place":"https://a.example/414/0952001000018?x=y""#
        ),
        // Lists are sorted.
        (#""lane:seals":["A","B"]"#, #""lane:seals":["B","A"]"#),
        (#""lane:seals":["A"]"#, #""lane:seals":"A""#),
    ]

    // Otherwise two seals, or a record and its denial, have one name in the evidence.
    @Test(arguments: confused) func theDigestTellsApart(_ one: String, _ other: String) throws {
        let plate = #""lane:plate":"TX-R123456""#
        let a = Sample.changed(Sample.event, plate, one)
        let b = Sample.changed(Sample.event, plate, other)
        let hashes = try Sample.prehashes(a, b)
        #expect(hashes[0] == hashes[1], "the sample shows a confusion of the hash")
        let digests = try Sample.digests(a, b)
        #expect(digests[0] != digests[1])
    }

    // Otherwise events a fraction of a millisecond apart, or with another id, are one.
    @Test(arguments: [
        ("08:00:00.000-06:00", "08:00:00.0001-06:00"), ("08:00:00.000-06:00", "08:00:00-06:00"),
        ("000000000001", "000000000002"),
    ])
    func soDoesItWithTheStandardsFields(_ old: String, _ new: String) throws {
        let other = Sample.changed(Sample.event, old, new)
        let hashes = try Sample.prehashes(Sample.event, other)
        #expect(hashes[0] == hashes[1])
        let digests = try Sample.digests(Sample.event, other)
        #expect(digests[0] != digests[1])
    }

    // Otherwise the digest changes when nothing was said otherwise, and no copy can be recognised.
    @Test func spacingAndEscapesSayNothing() throws {
        let spaced = Sample.changed(
            Sample.event, #""action":"OBSERVE","#, #" "action" : "\u004fBSERVE" , "#)
        let plate = #""lane:plate":"TX-R123456""#
        let moved = Sample.changed(
            Sample.changed(Sample.event, ",\n\(plate)", ""), "{", "{\(plate),")
        let digests = try Sample.digests(Sample.event, spaced, moved)
        #expect(Set(digests).count == 1)
    }

    // Otherwise one name with two meanings has one digest: the prefix decides what it names.
    @Test func theMeaningOfPrefixesBelongsToTheDigest() throws {
        let here = Sample.document(Sample.event)
        let there = Sample.changed(here, "https://lane.example.org/voc/", "https://b.example/voc/")
        let digests = try [here, there].flatMap {
            EventDigest.all(in: try Outline(reading: Array($0.utf8)))
        }
        #expect(digests[0] != digests[1])
    }
}
