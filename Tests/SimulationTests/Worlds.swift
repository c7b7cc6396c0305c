import JSON
import Model
import Simulation

/// Small worlds that several tests look at, made once.
enum Worlds {
    /// A Monday; its local midnight at UTC-8.
    static let day = Instant(milliseconds: 1_767_600_000_000)

    /// Every second truck is robbed, so that each kind of attack is there many times over.
    static let wild = World(seed: 8_127, trucks: 400, day: day, attackShare: 0.5)
    static let honest = World(seed: 4, trucks: 150, day: day, attackShare: 0)

    /// Half a million lines are read back once, for all who ask.
    static let wildStatements = Result { try statements(of: wild) }
    static let honestStatements = Result { try statements(of: honest) }

    static func fingerprint(_ world: World) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for statement in world.deliveries {
            for byte in statement.line { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
            hash = (hash ^ UInt64(bitPattern: statement.received.milliseconds)) &* 0x0100_0000_01b3
        }
        return hash
    }

    /// The statements of each truck, in order of arrival, read back from their bytes.
    private static func statements(of world: World) throws -> [[(Statement, JSONValue)]] {
        var byVoyage = [[(Statement, JSONValue)]](repeating: [], count: world.voyages.count)
        for statement in world.deliveries {
            let value = try JSONValue(parsing: Array(statement.line))
            byVoyage[statement.voyage].append((statement, value))
        }
        return byVoyage
    }
}
