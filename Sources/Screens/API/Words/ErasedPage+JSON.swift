package import JSON
import Model
package import Views

extension ErasedPage {
    package var json: JSONValue {
        [
            "trip": .text(trip.description),
            "erased": [
                "at": .moment(erasure.at), "by": .name(erasure.by),
                "reason": .text(erasure.reason), "facts": .int(erasure.facts),
            ],
            "decisions": .list(decisions.map(\.json)), "facts": .int(facts),
        ]
    }
}
