import Engine
package import Filings
package import Model
import Screening

extension Node {
    /// What was filed with the rooms beside the road, as far as the node has judged.
    package var cabinet: FilingCabinet { state.engine.cabinet }

    /// Whether anything that is durable now names a party: a load, or a member's own file.
    package func knows(_ party: PartyID) -> Bool {
        if state.engine.knows(party) { return true }
        settle()
        return state.engine.knows(party)
    }

    /// Whether a load that was ever declared bears a name.
    package func bears(_ name: String) -> Bool {
        if cabinet.restricted.knows(name) { return true }
        settle()
        return cabinet.restricted.knows(name)
    }
}
