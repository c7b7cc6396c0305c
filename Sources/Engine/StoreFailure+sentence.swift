package import Model

extension StoreFailure: CustomStringConvertible {
    /// What a command says when the store will not: the cause and the cure.
    package var description: String {
        switch self {
        case .notDurable(let wanted, let got):
            "The database would not promise durability: wanted \(wanted), got \(got)."
        case .busy(let owner):
            "The folder is in use by \(owner). Ask that node over HTTP, or stop it first."
        case .full: "The disk is full; nothing was recorded. Make room and try again."
        case .poisoned:
            "The disk failed once; nothing more is written before a restart and `garita fsck`."
        case .damaged(let what): "The ledger is damaged: \(what)."
        }
    }
}

extension StoreFailure {
    /// What the reader of an entry stumbled over is our own business: it was read once, so it is
    /// damage now.
    package static func unreadable(_ index: LedgerIndex) -> StoreFailure {
        .damaged("entry \(index) cannot be read any more")
    }
}
