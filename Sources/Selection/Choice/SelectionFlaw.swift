/// Why nothing is selected.
package enum SelectionFlaw: Error, Hashable, Sendable {
    case capacity(Int)
    case floorShare(Double)
    case exploreShare(Double)
    case noCandidates
    case repeatedID(String)
    case emptyID(row: Int)
    case badScore(id: String)
    case tooManyMandatory(Int, room: Int, floor: Int)
    case noOfficers
    case repeatedOfficer(String)

    package var advice: String {
        switch self {
        case .capacity(let total):
            "a capacity of \(total) examines nothing; wanted 1 to \(Capacity.totalMax)"
        case .floorShare(let share):
            "a random floor of \(share) of the capacity; wanted 0.01 to 1: without chance nobody "
                + "knows what targeting misses"
        case .exploreShare(let share):
            "a share of \(share) for exploring; with the random floor it may come to 1 at most"
        case .noCandidates: "there is no declaration to select from"
        case .repeatedID(let id):
            "the id “\(id)” is there twice; a draw needs one id a declaration"
        case .emptyID(let row): "row \(row) has no id; a draw needs one id a declaration"
        case .badScore(let id): "the score of “\(id)” is no number"
        case .tooManyMandatory(let count, let room, let floor):
            "\(count) mandatory examinations do not fit in \(room) places beside the random floor "
                + "of \(floor); raise the capacity or narrow the rules"
        case .noOfficers: "there is no officer to assign to"
        case .repeatedOfficer(let name): "the officer “\(name)” is there twice"
        }
    }
}
