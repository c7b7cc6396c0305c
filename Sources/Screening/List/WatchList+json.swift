package import JSON

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
        do throws(WatchListFlaw) { take(try Self.entity(element, at: place)) } catch {
            flaws.append(error)
        }
    }

    /// One entry with the names of the columns.
    package static func entity(
        _ element: JSONValue, at place: Int
    ) throws(WatchListFlaw) -> WatchEntity {
        guard element["name"]?.string != nil else {
            throw WatchListFlaw(place: place, problem: .noObject)
        }
        return try entity(
            { text(element[$0]) }, others: try others(element["alt_names"], place), at: place)
    }

    /// A list of texts, or one text as the cells of CSV have it: joined with semicolons.
    private static func others(
        _ value: JSONValue?, _ place: Int
    ) throws(WatchListFlaw) -> [String] {
        switch value {
        case nil, .null: return []
        case .string(let text): return split(text)
        case .array(let values):
            let texts = values.compactMap(\.string)
            guard texts.count == values.count else {
                throw WatchListFlaw(place: place, problem: .otherNames)
            }
            return texts
        case .bool, .number, .object: throw WatchListFlaw(place: place, problem: .otherNames)
        }
    }

    /// Numbers of entries are sent as texts by some and as numbers by others.
    private static func text(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object, nil: ""
        }
    }
}
