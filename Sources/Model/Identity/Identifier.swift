/// A name somebody else gave to a thing, checked once at the door and trusted ever after.
///
/// Every value is 1 to 128 visible ASCII characters, so it can stand in a URL, a log line or a
/// leaf of the ledger without escaping surprises. `Subject` keeps a tractor from being read as a
/// trailer; it has no values.
package struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package static var lengthMax: Int { 128 }

    package init(_ text: String) throws(IdentifierFlaw) {
        guard !text.isEmpty else { throw .empty }
        guard text.utf8.count <= Self.lengthMax else { throw .tooLong(text.utf8.count) }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .unprintable }
        description = text
    }

    /// The same name for another subject.
    fileprivate init<Other>(renaming other: Identifier<Other>) { description = other.description }

    /// For names that are put together from checked ones.
    fileprivate init(joined text: String) { description = text }

    /// For names of our own that are right by construction.
    package init(unchecked text: StaticString) { description = text.description }

    package static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}

package enum IdentifierFlaw: Error, Hashable {
    case empty, tooLong(Int), unprintable

    package var advice: String {
        switch self {
        case .empty: "it is empty"
        case .tooLong(let length): "it has \(length) characters; 128 is the most"
        case .unprintable: "it has spaces, control characters or letters outside ASCII"
        }
    }
}

package enum TractorSubject {}
package enum TrailerSubject {}
package enum DriverSubject {}
package enum DeviceSubject {}
package enum PartySubject {}
package enum TripSubject {}
package enum PlaceSubject {}
package enum KeySubject {}
package enum MatterSubject {}

package typealias TripID = Identifier<TripSubject>
package typealias TractorID = Identifier<TractorSubject>
package typealias TrailerID = Identifier<TrailerSubject>
package typealias DriverID = Identifier<DriverSubject>
package typealias DeviceID = Identifier<DeviceSubject>
package typealias PartyID = Identifier<PartySubject>
package typealias PlaceID = Identifier<PlaceSubject>
/// What a filing is about, by the name its room gives it.
package typealias MatterID = Identifier<MatterSubject>
/// The public half of an API key: names it in logs and receipts, opens nothing.
package typealias KeyID = Identifier<KeySubject>

extension PartyID {
    /// A driver as authorities speak of them: by the code that trips name.
    package init(of driver: DriverID) { self.init(renaming: driver) }
}

extension TripID {
    /// The stream of facts about the lane itself. No trip may take this name.
    package static let lane = TripID(unchecked: "lane")

    /// The stream of what was filed about one matter with one room.
    package init(_ matter: MatterID, in room: Room) {
        self.init(joined: "\(Self.matterSign)\(room.rawValue)/\(matter)")
    }

    /// The trip that a matter of trips names.
    package init(ofMatter matter: MatterID) { self.init(renaming: matter) }

    /// No trip may have a name that begins like this.
    private static let matterSign: Character = "~"

    package var isMatter: Bool { description.first == Self.matterSign }

    /// Whether a trip may not be called so: the name of the lane's or of a matter's stream.
    package var isReserved: Bool { self == .lane || isMatter }
}

extension MatterID {
    /// Leaves room for the room's own name in the name of a stream.
    package static let bytesMax = 100
}
