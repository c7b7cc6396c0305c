/// Where the heading of a file of reads puts each column.
struct ReadColumns {
    /// A file of reads with more columns than this is another file.
    static let columnsMax = 16
    /// A field is quoted in a sentence up to here.
    private static let shownMax = 40

    var time = 0
    var reader = 0
    var tag = 0
    var lane: Int?
    var count = 0

    init() {}

    init(_ bytes: Span<UInt8>, _ row: Range<Int>) throws(ReadFlaw) {
        let names = Self.text(bytes, row, most: 1_000).split(
            separator: ",", omittingEmptySubsequences: false
        ).map { $0.trimming(" \"") }
        guard names.count <= Self.columnsMax else {
            throw ReadFlaw(
                line: 1, "the heading has \(names.count) columns; wanted t_s,reader,tag,lane.")
        }
        func place(_ name: String) throws(ReadFlaw) -> Int {
            let places = names.indices.filter { names[$0] == name }
            if places.count == 1 { return places[0] }
            let problem =
                places.isEmpty ? "there is no column \(name)" : "column \(name) stands twice"
            throw ReadFlaw(
                line: 1,
                "\(problem); the heading is “\(names.joined(separator: ",").prefix(80))”, "
                    + "wanted t_s,reader,tag,lane.")
        }
        time = try place("t_s")
        reader = try place("reader")
        tag = try place("tag")
        lane = names.contains("lane") ? try place("lane") : nil
        count = names.count
    }

    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>, most: Int = shownMax) -> String {
        let end = min(range.upperBound, range.lowerBound + most)
        var copy: [UInt8] = []
        for at in range.lowerBound..<end { copy.append(bytes[at]) }
        return String(decoding: copy, as: UTF8.self)
    }
}

extension Substring {
    fileprivate func trimming(_ characters: String) -> String {
        var rest = self
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest.drop { characters.contains($0) })
    }
}
