import Ledger

/// A checkpoint that somebody kept in a file, to hold a ledger's later word against.
struct HeldNote {
    let path: String
    let note: SignedNote

    init(_ path: String) throws {
        self.path = path
        let bytes = Array(try WholeFile.read(path))
        do throws(NoteFlaw) { note = try SignedNote(bytes) } catch {
            throw GiveUp.useless("\(path) is no checkpoint: \(error.advice)")
        }
    }

    /// What it says, once the ledger's key has vouched for it.
    func checkpoint(of key: VerifierKey) throws -> Checkpoint {
        do throws(NoteFlaw) { return try note.checkpoint(of: key) } catch {
            throw GiveUp.useless(
                "\(path) is no checkpoint of this ledger, so nothing was compared: \(error.advice)")
        }
    }
}
