/// A file of parcels as it was read: who is in it, and what each parcel is besides.
package struct ParcelFile: Sendable {
    /// Receivers, and senders where the file has them: record of a row and side is
    /// `row * sides.count + place of the side`.
    package internal(set) var parties = PartyTable()
    package let sides: [PartySide]
    package let has: Extras
    /// The row number where the file has no ids.
    package internal(set) var ids: [String] = []
    /// Days since 1 January 1970.
    package internal(set) var days: [Int32] = []
    package internal(set) var values: [Double] = []
    package internal(set) var minutes: [Double] = []
    package internal(set) var results: [Result] = []
    /// Headings that nobody asked for.
    package let ignored: [String]

    package struct Extras: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let ids = Extras(rawValue: 1)
        package static let dates = Extras(rawValue: 2)
        package static let values = Extras(rawValue: 4)
        package static let minutes = Extras(rawValue: 8)
        package static let results = Extras(rawValue: 16)
    }

    /// Of an examination; most parcels are never examined.
    package enum Result: UInt8, Sendable { case notExamined, nothing, found }

    package internal(set) var count = 0

    init(sides: [PartySide], has: Extras, ignored: [String]) {
        self.sides = sides
        self.has = has
        self.ignored = ignored
    }

    package func record(_ row: Int, _ side: PartySide) -> Int? {
        sides.firstIndex(of: side).map { row * sides.count + $0 }
    }
}
