package import API
import Console
package import EPCISDesk
package import HTTPDoor
package import Hummingbird
package import MemberDesk
package import Model
package import PortBoard

/// Everything a node shows to the network, put together: the door, the read API, the console and
/// the EPCIS desk on one router. `garita serve` builds one and runs its application.
package struct Front: Sendable {
    private let door: HTTPDoor
    private let limits: DoorLimits
    private let api: API
    private let console: Console
    private let port: PortRoutes
    private let wait: WaitPage
    private let exercise: Exercise?
    private let epcis: EPCISDesk?
    private let members: MemberDesk?
    private let targeting: TargetingAPI?
    private let showroom: Showroom
    private let log: @Sendable (String) -> Void
    private let complain: @Sendable (String) -> Void

    package init(
        gatehouse: Gatehouse, showroom: Showroom, reading: Reading, settings: Settings = Settings(),
        isReady: @escaping @Sendable () async -> HTTPDoor.Readiness = { .ready },
        metrics: @escaping @Sendable () async -> String = { "" },
        epcis: ((Entrance) -> EPCISDesk)? = nil,
        members: ((Entrance) -> MemberDesk)? = nil, targeting: TargetingReading? = nil,
        filings: @escaping @Sendable () async -> PortFilings = { PortFilings() },
        clock: @escaping @Sendable () -> Instant,
        log: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void
    ) {
        let entrance = Entrance(
            sessions: SessionDesk(), guest: settings.guest, authenticate: gatehouse.authenticate,
            holder: gatehouse.holder, sight: reading.sight)
        limits = settings.limits
        door = HTTPDoor(
            gatehouse: gatehouse, limits: settings.limits, isReady: isReady, metrics: metrics)
        api = API(showroom: showroom, reading: reading, entrance: entrance)
        console = Console(
            showroom: showroom, reading: reading, entrance: entrance,
            isBehindTLS: settings.isBehindTLS)
        let desk = PortDesk(
            showroom: showroom, crossing: settings.crossing, filings: filings,
            speed: settings.exercise?.speed ?? 1, clock: clock)
        let pace = PublicPace()
        exercise = settings.exercise
        port = PortRoutes(desk: desk, pace: pace, exercise: settings.exercise?.news)
        wait = WaitPage(desk: desk, pace: pace, showroom: showroom)
        self.epcis = epcis?(entrance)
        self.members = members?(entrance)
        self.targeting = targeting.map { TargetingAPI(reading: $0, entrance: entrance) }
        self.showroom = showroom
        self.log = log
        self.complain = complain
    }

    package func router() -> Router<DoorContext> {
        let router = Router(context: DoorContext.self)
        router.middlewares.add(UnreadBody(limits: limits))
        if let exercise {
            router.middlewares.add(ExerciseMark(exercise.name, news: exercise.standing))
        }
        router.middlewares.add(AccessLog(meter: door.meter, write: log, complain: complain))
        router.middlewares.add(ExerciseGuard(exercise?.name))
        door.open(on: router)
        api.open(on: router)
        console.open(on: router)
        port.open(on: router)
        wait.open(on: router)
        epcis?.open(on: router)
        members?.open(on: router)
        targeting?.open(on: router)
        return router
    }
}
