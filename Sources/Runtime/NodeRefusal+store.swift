import Engine

extension NodeRefusal {
    /// What a failed write means for those who wait for it.
    init(_ error: any Error) {
        switch error {
        case StoreFailure.full: self = .diskFull
        case StoreFailure.busy: self = .busy
        case StoreFailure.poisoned: self = .stopped("a sync of the disk failed")
        case StoreFailure.damaged(let what): self = .stopped(what)
        case let refusal as NodeRefusal: self = refusal
        default: self = .stopped(String(describing: error))
        }
    }
}
