/// Booths held open to work a backlog off, in place of the roster's.
package struct SurgeRoster: Hashable, Sendable {
    package let fromHour: Double
    package let toHour: Double
    /// In the order of the port's lanes; a lane that the surge does not name keeps its roster.
    package let booths: [Int?]

    package init(fromHour: Double, toHour: Double, booths: [Int?]) {
        self.fromHour = fromHour
        self.toHour = toHour
        self.booths = booths
    }
}
