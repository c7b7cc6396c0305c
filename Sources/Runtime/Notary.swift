package import Ledger
import Model

/// Signs the ledger's head, after reading back what it signs.
package struct Notary: Sendable {
    package let origin: String
    package let signer: NoteSigner

    package init(origin: String, signer: NoteSigner) {
        self.origin = origin
        self.signer = signer
    }

    package var key: VerifierKey { signer.key }
}
