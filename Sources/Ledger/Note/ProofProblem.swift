package import Model

/// Why a proof file does not prove.
package enum ProofProblem: Hashable, Sendable {
    case unreadable(NoteFlaw)
    case unsigned(NoteFlaw)
    case otherOrigin(shown: String, wanted: String)
    case tooFewWitnesses(Int, wanted: Int)
    case notIncluded(LedgerIndex, size: UInt64)

    package var sentence: String {
        switch self {
        case .unreadable(let flaw), .unsigned(let flaw): flaw.advice
        case .otherOrigin(let shown, let wanted):
            "The checkpoint is of ledger “\(shown)”; the key is for “\(wanted)”."
        case .tooFewWitnesses(let count, let wanted):
            "\(count) of the known witnesses cosigned the checkpoint; wanted \(wanted)."
        case .notIncluded(let index, let size):
            "The leaf is not number \(index) of the \(size) leaves that were signed: "
                + "leaf, index or proof was changed."
        }
    }
}

extension SignedNote {
    /// Who signed, and whether that is enough. A key under two names is one witness.
    func problems(ledger: VerifierKey, witnesses: [VerifierKey], quorum: Int) -> [ProofProblem] {
        do throws(NoteFlaw) {
            _ = try verified(by: [ledger])
        } catch {
            return [.unsigned(error)]
        }
        guard quorum > 0 else { return [] }
        do throws(NoteFlaw) {
            let signers = try verified(by: witnesses)
            let count = Set(signers.map(\.publicKey)).subtracting([ledger.publicKey]).count
            return count >= quorum ? [] : [.tooFewWitnesses(count, wanted: quorum)]
        } catch .unknownKey {
            return [.tooFewWitnesses(0, wanted: quorum)]
        } catch {
            return [.unsigned(error)]
        }
    }
}
