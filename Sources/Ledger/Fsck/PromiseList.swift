/// The checkpoints a ledger ever signed, waiting for the tree to reach their sizes.
struct PromiseList {
    private var waiting: ArraySlice<Checkpoint>

    init(_ notes: [String], keys: [VerifierKey], origin: String, report: inout FsckReport) {
        var checkpoints: [Checkpoint] = []
        for (place, text) in notes.enumerated() {
            do throws(NoteFlaw) {
                let note = try SignedNote(text)
                let checkpoint = try Checkpoint(note.text)
                _ = try note.verified(by: keys)
                if checkpoint.origin != origin {
                    report.add(.checkpointOrigin(place, shown: checkpoint.origin, wanted: origin))
                }
                checkpoints.append(checkpoint)
            } catch {
                report.add(.checkpointUnreadable(place, error))
            }
        }
        checkpoints.sort { $0.size < $1.size }
        for (a, b) in zip(checkpoints, checkpoints.dropFirst())
        where a.size == b.size && a.root != b.root {
            report.add(.checkpointsForked(size: a.size))
        }
        report.checkpoints = checkpoints.count
        waiting = checkpoints[...]
    }

    /// The root is folded only where a promise waits for it.
    mutating func compare(size: UInt64, root: () -> MerkleHash, report: inout FsckReport) {
        while let next = waiting.first, next.size == size {
            if root() != next.root { report.add(.checkpointRoot(size: size)) }
            waiting.removeFirst()
        }
    }

    mutating func finish(size: UInt64, isTreeKnown: Bool, report: inout FsckReport) {
        for checkpoint in waiting {
            if checkpoint.size > size {
                report.add(.checkpointBeyond(size: checkpoint.size, ledger: size))
            } else if !isTreeKnown {
                report.add(.checkpointUnchecked(size: checkpoint.size))
            }
        }
    }
}
