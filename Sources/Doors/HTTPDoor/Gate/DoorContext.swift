package import Hummingbird
package import Model
import Synchronization

/// What travels with a request through the door and the screens.
package struct DoorContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package let caller = Caller()
    /// Whose connection it is; nil without one. Behind a proxy it is the proxy's.
    package let address: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }

    /// For callers that have no connection, such as tests of a route.
    package init(_ coreContext: CoreRequestContextStorage, address: String? = nil) {
        self.coreContext = coreContext
        self.address = address
    }
}

/// Who asked, once known: written by whoever authenticates, read by the log.
package final class Caller: Sendable {
    private let known = Mutex<Sender?>(nil)

    package init() {}

    package var sender: Sender? {
        get { known.withLock { $0 } }
        set { known.withLock { $0 = newValue } }
    }
}
