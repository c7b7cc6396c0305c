/// What became of one record, for the reconciliation.
struct TollResult {
    let id: String
    let code: TollCode
    let charge: TollCharge?

    init(_ id: String, _ code: TollCode, _ charge: TollCharge? = nil) {
        self.id = id
        self.code = code
        self.charge = charge
    }
}
