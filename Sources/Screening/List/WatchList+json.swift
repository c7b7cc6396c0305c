import JSON

extension WatchList {
    /// A list of objects with the names of the columns; other names are lists of texts.
    mutating func readJSON(_ bytes: [UInt8]) throws(WatchListFlaw) {
        let document: JSONValue
        do throws(JSONError) {
            document = try JSONValue(parsing: bytes, limits: .document)
        } catch { throw WatchListFlaw(place: nil, problem: .json(error.advice)) }
        guard let elements = document.array ?? document["results"]?.array else {
            throw WatchListFlaw(place: nil, problem: .noList)
        }
        for (index, element) in elements.enumerated() {
            guard !isFull else {
                throw WatchListFlaw(
                    place: index + 1, problem: .tooManyRows(max: Self.entitiesMax))
            }
            read(element, at: index + 1)
        }
    }

    private mutating func read(_ element: JSONValue, at place: Int) {
        guard element["name"]?.string != nil else {
            return flaws.append(WatchListFlaw(place: place, problem: .noObject))
        }
        let others = element["alt_names"]?.array?.compactMap(\.string) ?? []
        add({ Self.text(element[$0]) }, others: others, at: place)
    }

    /// Numbers of entries are sent as texts by some and as numbers by others.
    private static func text(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object, nil: ""
        }
    }
}
