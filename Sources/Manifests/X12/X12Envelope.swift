/// Checks that nothing of an interchange was lost: its three envelopes count what is in them.
enum X12Envelope {
    /// The segments between ST and SE, and what is wrong around them.
    static func body(of segments: [X12Segment]) -> (body: ArraySlice<X12Segment>, [ManifestFlaw]) {
        var flaws: [ManifestFlaw] = []
        let starts = segments.indices.filter { segments[$0].id == "ST" }
        let ends = segments.indices.filter { segments[$0].id == "SE" }
        guard starts.count == 1, ends.count == 1, starts[0] < ends[0] else {
            return (
                [],
                [
                    ManifestFlaw(
                        "interchange", sent: "\(starts.count) ST and \(ends.count) SE segments",
                        wanted: "one transaction set, ST to SE")
                ]
            )
        }
        let first = segments[starts[0]], last = segments[ends[0]]
        if first[1] != "309" { flaws.append(first.flaw(1, "309, a customs manifest")) }
        let count = ends[0] - starts[0] + 1
        if last[1].flatMap({ Int($0) }) != count {
            flaws.append(last.flaw(1, "\(count), the segments from ST to SE"))
        }
        if last[2] != first[2] { flaws.append(last.flaw(2, "\(first[2] ?? ""), as in ST")) }
        flaws += pair(segments, "GS", 6, "GE", 2) + pair(segments, "ISA", 13, "IEA", 2)
        return (segments[(starts[0] + 1)..<ends[0]], flaws)
    }

    /// A head and its foot carry the same control number.
    private static func pair(
        _ segments: [X12Segment], _ head: String, _ headElement: Int, _ foot: String,
        _ footElement: Int
    ) -> [ManifestFlaw] {
        guard let first = segments.first(where: { $0.id == head }) else {
            return [ManifestFlaw("interchange", sent: "no \(head) segment", wanted: "one \(head)")]
        }
        guard let last = segments.last(where: { $0.id == foot }) else {
            return [ManifestFlaw("interchange", sent: "no \(foot) segment", wanted: "one \(foot)")]
        }
        guard first[headElement] != last[footElement] else { return [] }
        return [last.flaw(footElement, "\(first[headElement] ?? ""), as in \(head)")]
    }
}
