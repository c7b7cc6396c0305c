import EPCIS
import EventIndex
import Model
import Synchronization

/// Made events one after another, some of them erased, and the record of each erasure behind them.
final class SmallLedger: Sendable {
    private struct State {
        var facts: Int
        var erased = 0
        var records: Set<UInt64> = []
    }

    private let made: MadeEvents
    /// Another history has other leaves.
    private let history: UInt8
    private let state: Mutex<State>

    init(_ made: MadeEvents, facts: Int, history: UInt8 = 0) {
        self.made = made
        self.history = history
        state = Mutex(State(facts: facts))
    }

    var count: UInt64 { state.withLock { UInt64($0.facts) } }

    /// Takes the content of the first events, and says so.
    func erase(first count: Int) {
        state.withLock { state in
            state.erased = count
            state.records.insert(UInt64(state.facts))
            state.facts += 1
        }
    }

    func leaf(at place: LedgerIndex) -> [UInt8] { [history] + Array("\(place)".utf8) }

    func entries(from place: LedgerIndex, most: Int) -> EventFollower.Page {
        state.withLock { state in
            let end = min(state.facts, Int(place.value) + most)
            let entries = (Int(place.value)..<max(end, Int(place.value))).map { number in
                let isErasure = state.records.contains(UInt64(number))
                let isGone = isErasure || number < state.erased
                let event = made.event(number)
                return EventFollower.Entry(
                    place: LedgerIndex(UInt64(number)), recorded: event.event.recorded,
                    sender: event.recorder, payload: isGone ? nil : made.bytes(number),
                    isErasure: isErasure)
            }
            return EventFollower.Page(
                entries, end: LedgerIndex(UInt64(max(end, Int(place.value)))),
                leaf: end > 0 ? leaf(at: LedgerIndex(UInt64(end - 1))) : [])
        }
    }
}
