package import HTTPDoor
package import Model

extension Front {
    /// What a node's owner decides about its front.
    package struct Settings: Sendable {
        package var limits: DoorLimits
        /// Session cookies travel only over TLS. Set it wherever something ends TLS in front of us.
        package var isBehindTLS: Bool
        /// Who a visitor without a key is taken for; the demonstration's only.
        package var guest: Sender?

        package init(
            limits: DoorLimits = .standard, isBehindTLS: Bool = false, guest: Sender? = nil
        ) {
            self.limits = limits
            self.isBehindTLS = isBehindTLS
            self.guest = guest
        }
    }
}
