import BorderFeed
import JSON
import Testing

@Suite struct FeedRefusalTests {
    /// If this failed, a feed that lost a field would be read as if the field said nothing.
    @Test(arguments: [
        (
            "\"cv_segment_to\":\"Entry of U.S. CBP Primary\",", "",
            "element 0 (Laredo, World Trade Bridge): commercial_vehicle_lanes.cv_segment_to is missing"
        ),
        (
            "\"lanes_open\":\"4\"", "\"open\":\"4\"",
            "commercial_vehicle_lanes.standard_lanes.lanes_open is missing"
        ),
        ("\"delay_minutes\":\"5\"", "\"delay_minutes\":5", "the feed writes every value as a text"),
        ("\"delay_minutes\":\"5\"", "\"delay_minutes\":\"-5\"", "delay_minutes: sent “-5”"),
        ("\"delay_minutes\":\"5\"", "\"delay_minutes\":\"soon\"", "delay_minutes: sent “soon”"),
        ("\"230404\"", "\"23040\"", "port_number: sent “23040”; wanted six digits"),
        ("\"6/29/2022\"", "\"29.6.2022\"", "date: sent “29.6.2022”"),
        ("\"pedestrian_lanes\"", "\"walkers\"", "pedestrian_lanes is missing"),
    ])
    func aMissingFieldIsSaid(old: String, new: String, sentence: String) throws {
        let text = "[\(Feed.crossing().text.replacing(old, with: new)),\(Feed.crossing().text)]"
        let feed = try BorderSnapshot(Array(text.utf8))
        #expect(feed.crossings.count == 1 && feed.refusals.count == 1)
        #expect(feed.refusals.first?.advice.contains(sentence) == true, "\(feed.refusals)")
    }

    /// If this failed, a page of an error would be taken for a border without crossings.
    @Test(arguments: [
        ("", "not JSON: there is nothing here"), ("<html>", "not JSON"), ("{}", "wanted an array"),
        ("[1]", ""),
    ])
    func anotherDocumentIsRefused(text: String, sentence: String) throws {
        do throws(FeedFlaw) {
            let feed = try BorderSnapshot(Array(text.utf8))
            #expect(sentence.isEmpty && feed.refusals.count == 1)
        } catch {
            #expect(!sentence.isEmpty && error.advice.contains(sentence), "\(error.advice)")
        }
    }
}
