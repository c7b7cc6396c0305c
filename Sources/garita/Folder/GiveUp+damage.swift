import Engine
import Ledger

extension GiveUp {
    /// What reading the ledger stumbled over, with the command that finds the place; anything else
    /// passes as it came.
    static func told(_ error: any Error, of folder: String) -> any Error {
        switch error {
        case StoreFailure.damaged(let what): damaged(what, folder)
        case let flaw as SegmentFlaw: damaged("a segment of it: \(flaw.advice)", folder)
        case let flaw as LeafFlaw: damaged("an entry of it: \(flaw.advice)", folder)
        default: error
        }
    }

    private static func damaged(_ what: String, _ folder: String) -> GiveUp {
        .disk("The ledger is damaged on disk: \(what). `garita fsck --data \(folder)` says where.")
    }
}
