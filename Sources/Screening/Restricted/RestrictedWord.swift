/// What an authority files about a list of restricted parties.
package enum RestrictedWord: Hashable, Sendable {
    /// A part of an edition; once all are there the edition takes the place of the one before.
    case part(edition: String, number: Int, of: Int, entries: [WatchEntity])
    /// What differs from an edition that is in force.
    case change(edition: String, after: String, added: [WatchEntity], removed: [String])
    /// An officer has looked: this name is not that entry.
    case cleared(Likeness)
    /// It may be after all.
    case reopened(Likeness)

    /// A name beside an entry of the list.
    package struct Likeness: Hashable, Sendable {
        /// As a hit tells it: source and number.
        package let entry: String
        package let name: String
        /// nil: on every load that bears the name.
        package let trip: String?

        package init(entry: String, name: String, trip: String?) {
            self.entry = entry
            self.name = name
            self.trip = trip
        }
    }

    /// Some fifty kilobytes: a dossier that cites an entry carries the part it stands in.
    package static let entriesMax = 250
    /// As many as the longest list needs.
    package static let partsMax = WatchList.entitiesMax / entriesMax
    /// A day's changes of the consolidated list are a few dozen.
    package static let removedMax = 10_000
}

extension WatchEntity: ListEntry {
    /// By what an entry is named in files and acts: its source and number, else its name.
    package var entryName: String {
        let name = number.isEmpty ? (names.first ?? "") : number
        return source.isEmpty ? name : "\(source) \(name)"
    }
}
