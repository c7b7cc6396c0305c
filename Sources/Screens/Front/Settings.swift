package import API
package import BorderFeed
package import HTTPDoor
package import Model
import PortBoard

extension Front {
    /// What a node's owner decides about its front.
    package struct Settings: Sendable {
        package var limits: DoorLimits
        /// Session cookies travel only over TLS. Set it wherever something ends TLS in front of us.
        package var isBehindTLS: Bool
        /// Who a visitor without a key is taken for; the demonstration's only.
        package var guest: Sender?
        /// Which crossing this is, for the public feed and the clock on its wall.
        package var crossing: OwnCrossing?
        /// Which exercise this node is of; nil: it is real.
        package var exercise: Exercise?

        package init(
            limits: DoorLimits = .standard, isBehindTLS: Bool = false, guest: Sender? = nil,
            crossing: OwnCrossing? = nil, exercise: Exercise? = nil
        ) {
            self.limits = limits
            self.isBehindTLS = isBehindTLS
            self.guest = guest
            self.crossing = crossing
            self.exercise = exercise
        }
    }
    /// A rehearsal, and how it stands.
    package struct Exercise: Sendable {
        package let name: MatterID
        /// Lane seconds a second.
        package let speed: Double
        package let news: @Sendable () async -> ExerciseNews

        package init(
            name: MatterID, speed: Double, news: @escaping @Sendable () async -> ExerciseNews
        ) {
            self.name = name
            self.speed = speed
            self.news = news
        }

        var standing: @Sendable () async -> [String] {
            { [news] in await news().drawer.standing }
        }
    }
}
