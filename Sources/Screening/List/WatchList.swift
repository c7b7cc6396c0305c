/// A list as it was read: what is of use, and the rows that are not, each with its place.
package struct WatchList: Sendable {
    /// Nearly eight times the longest public consolidated list known.
    package static let entitiesMax = 200_000
    /// Five times the names of that list; an index numbers their words with 24 bits.
    static let namesInAllMax = 300_000
    /// The longest entries have some two hundred names.
    static let namesMax = 1_000
    /// A consolidated list has 20 to 40 MB.
    package static let bytesMax = 256 << 20

    package internal(set) var entities: [WatchEntity] = []
    package internal(set) var flaws: [WatchListFlaw] = []
    private var namesInAll = 0

    var isFull: Bool {
        entities.count >= Self.entitiesMax || namesInAll >= Self.namesInAllMax - Self.namesMax
    }

    /// CSV with a heading, or JSON: told apart by the first sign.
    package init(_ bytes: [UInt8]) throws(WatchListFlaw) {
        let first = bytes.first { !Self.isBlank($0) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            try readJSON(bytes)
        } else {
            try readCSV(bytes)
        }
    }

    package init(_ entities: [WatchEntity]) { self.entities = entities }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    mutating func take(_ entity: WatchEntity) {
        namesInAll += entity.names.count
        entities.append(entity)
    }

    static func entity(
        _ cells: (String) -> String, others: [String], at place: Int
    ) throws(WatchListFlaw) -> WatchEntity {
        let name = trimmed(cells("name"))
        guard !name.isEmpty else { throw WatchListFlaw(place: place, problem: .noName) }
        guard others.count <= namesMax else {
            throw WatchListFlaw(place: place, problem: .tooManyNames(max: namesMax))
        }
        return WatchEntity(
            number: cells("entity_number"), source: cells("source"),
            kind: NameKind(spelled: cells("type")),
            names: [name] + others.map(trimmed).filter { !$0.isEmpty },
            licenceRequirement: cells("license_requirement"),
            licencePolicy: cells("license_policy"), line: place)
    }

    static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
