import HTTPTypes
package import HTTPDoor
package import Hummingbird
package import Model

/// Finds out who looks at a screen: by key (programs) or by session (people).
package struct Entrance: Sendable {
    package static let cookie = "garita_session"

    package let sessions: SessionDesk
    package let authenticate: @Sendable (String) async -> Sender?
    /// Whose key this is now: a session lasts no longer than the key it was begun with.
    let holder: @Sendable (KeyID) async -> Sender?
    /// Who a visitor without key and session is taken for. Only the demonstration has one, on a
    /// machine that shows nothing but a simulated lane.
    package let guest: Sender?
    /// What others let a party see besides its own.
    let sight: @Sendable (PartyID) async -> Sight

    package init(
        sessions: SessionDesk, guest: Sender? = nil,
        authenticate: @escaping @Sendable (String) async -> Sender?,
        holder: @escaping @Sendable (KeyID) async -> Sender?,
        sight: @escaping @Sendable (PartyID) async -> Sight = { _ in Sight() }
    ) {
        self.sight = sight
        self.sessions = sessions
        self.guest = guest
        self.authenticate = authenticate
        self.holder = holder
    }

    package func sender(of request: Request) async -> Sender? {
        if let secret = request.headers.bearer { return await authenticate(secret) }
        if let token = request.cookies[Self.cookie]?.value,
            let key = await sessions.key(of: token, at: .now), let sender = await holder(key)
        {
            return sender
        }
        return guest
    }

    package func viewer(of request: Request, _ context: DoorContext) async throws -> Viewer {
        guard let sender = await sender(of: request) else { throw Problem.unknownKey }
        context.caller.sender = sender
        guard let viewer = Viewer(sender, sight: await sight(sender.party)) else {
            throw Problem(
                .forbidden, "A device's key reads nothing",
                cure: "Use the key of a carrier, exporter, operator, auditor or customs.")
        }
        return viewer
    }

    /// Whether the same person would still be let in and see the same: the key not retired, the
    /// session not ended, no sight granted or taken back.
    func admits(_ viewer: Viewer, _ request: Request) async -> Bool {
        guard await sender(of: request) == viewer.sender else { return false }
        return await sight(viewer.sender.party) == viewer.sight
    }
}
