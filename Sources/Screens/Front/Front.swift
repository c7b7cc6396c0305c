package import API
import Console
package import HTTPDoor
package import Hummingbird
package import Logging
import ServiceLifecycle

/// Everything a node shows to the network, put together: the door, the read API and the console
/// on one router. `garita serve` builds one and runs its application.
package struct Front: Sendable {
    private let door: HTTPDoor
    private let api: API
    private let console: Console
    private let showroom: Showroom
    private let limits: DoorLimits
    private let log: @Sendable (String) -> Void

    package init(
        gatehouse: Gatehouse, showroom: Showroom, reading: Reading, settings: Settings = Settings(),
        isReady: @escaping @Sendable () async -> HTTPDoor.Readiness = { .ready },
        metrics: @escaping @Sendable () async -> String = { "" },
        log: @escaping @Sendable (String) -> Void
    ) {
        let entrance = Entrance(
            sessions: SessionDesk(), guest: settings.guest, authenticate: gatehouse.authenticate,
            holder: gatehouse.holder)
        door = HTTPDoor(
            gatehouse: gatehouse, limits: settings.limits, isReady: isReady, metrics: metrics)
        api = API(showroom: showroom, reading: reading, entrance: entrance)
        console = Console(
            showroom: showroom, reading: reading, entrance: entrance,
            isBehindTLS: settings.isBehindTLS)
        self.showroom = showroom
        limits = settings.limits
        self.log = log
    }

    package func router() -> Router<DoorContext> {
        let router = Router(context: DoorContext.self)
        router.middlewares.add(AccessLog(meter: door.meter, write: log))
        door.open(on: router)
        api.open(on: router)
        console.open(on: router)
        return router
    }

    /// `started` hears the port, which matters when `port` is 0 and the system chooses.
    package func application(
        host: String, port: Int, logger: Logger,
        started: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(Int64(limits.idleSeconds)))),
            configuration: .init(address: .hostname(host, port: port), serverName: "garita"),
            onServerRunning: { channel in await started(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}
