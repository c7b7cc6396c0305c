import Intake
import ManifestDoor
import Model
import Runtime

/// Reads a fact back from the bytes its sender sent: by the same rules by which it came in, except
/// that its time is not doubted again.
enum LedgerReader {
    static let read: Archive.Reader = { kind, payload in
        let decoder = ManifestDoor(LineDecoder(now: .distantFuture, keepsUnplaced: true))
        guard let submission = try decoder.submissions(fromLine: payload).first else {
            throw IntakeRefusal(field: nil, sent: "nothing", wanted: "a \(kind)")
        }
        // What was kept on the lane's stream is what its leaf says, not what it would mean.
        guard kind == .remark, submission.event.kind != kind else { return submission }
        return submission.remarked ?? submission
    }
}
