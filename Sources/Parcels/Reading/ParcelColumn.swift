/// What a column of a file of parcels holds.
enum ParcelColumn: Hashable, Sendable {
    case id, date, value, minutes, result
    case field(PartyField, PartySide)
    /// Given name and surname in one cell.
    case name(PartySide)
    /// Street and number in one cell.
    case address(PartySide)

    init?(heading: String) {
        switch heading {
        case "id", "parcel_id", "rec_id": self = .id
        case "date": self = .date
        case "value": self = .value
        case "minutes": self = .minutes
        case "result": self = .result
        default:
            guard let column = Self.party(heading) else { return nil }
            self = column
        }
    }

    private static func party(_ heading: String) -> ParcelColumn? {
        for side in [PartySide.sender, .receiver] {
            for prefix in side.prefixes where heading.hasPrefix(prefix) {
                let rest = String(heading.dropFirst(prefix.count))
                if rest == "name" || rest == "full_name" { return .name(side) }
                if rest == "address" { return .address(side) }
                if let field = PartyField(heading: rest) { return .field(field, side) }
            }
        }
        return nil
    }

    var side: PartySide? {
        switch self {
        case .id, .date, .value, .minutes, .result: nil
        case .field(_, let side), .name(let side), .address(let side): side
        }
    }
}
