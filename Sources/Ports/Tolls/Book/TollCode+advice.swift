extension TollCode {
    /// What was wrong with a record and what its sender should do. `daysMax` is the setup's.
    package func advice(daysMax: Int) -> String {
        switch self {
        case .posted: "It is charged."
        case .duplicate: "It was charged before; nothing more is."
        case .conflict:
            "Its id was used for something else; a change is a correction, a new crossing wants a new id."
        case .unknownTag:
            "Its tag was on no list in force when it was read, so no account pays; charge the driver by "
                + "plate, or send it once more when a list that was in force then has come."
        case .invalidTag:
            "The list in force when it was read refused its tag; the account had run out."
        case .noList: "No tag list was in force yet when it was read; take the TVL file first."
        case .noRate:
            "Its account is in another currency, and there is no rate of the day of the read or the "
                + "\(RateTable.daysMax) days before it; enter one with a RAT file, then send it once more."
        case .tooOld:
            "It was read more than \(daysMax) days before its file was made."
        case .future: "It was read after its file was made; set the reader's clock."
        case .resubmitted: "It was refused twice already and is not looked at again."
        case .unknownTransaction:
            "It corrects a crossing that this bridge never had posted."
        }
    }
}
