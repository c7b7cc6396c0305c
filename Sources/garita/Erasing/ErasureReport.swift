import Model
import Runtime

/// What was erased, what was left, and where the old bytes may still be.
struct ErasureReport {
    private let plan: ErasurePlan
    private let erasure: Erasure
    private let folder: String
    private let underWay: Int

    init(_ plan: ErasurePlan, _ erasure: Erasure, folder: String, underWay: Int) {
        self.plan = plan
        self.erasure = erasure
        self.folder = folder
        self.underWay = underWay
    }

    var text: String {
        let lines = [
            "Erased trip \(plan.trip): the content of \(plan.readable) facts is gone from "
                + "\(folder); every proof stays valid.",
            earlier,
            "\(plan.kept) facts of the node's own stay. A revocation among them names a place and "
                + "may name a driver's code, and a decision says what it was made because of.",
            "Copies made before still hold what was erased: backups, dossiers, exports, snapshots "
                + "of the disk. Let them expire or destroy them.",
            others,
        ]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    private var earlier: String? {
        plan.recorded.map {
            "That it was to be done was recorded at \($0.at.rfc3339) by \($0.by): \($0.reason)"
        }
    }

    private var others: String? {
        guard underWay > 0 else { return nil }
        return "\(underWay) loads are under way; from the next start on they are judged without "
            + "what this trip showed of the traffic around them."
    }
}
