import Engine
import Filings
package import Model

extension Node {
    /// What others let a party see besides its own, at this moment.
    package func sight(of party: PartyID) -> Sight {
        state.engine.cabinet.grants.sight(of: party, at: clock())
    }
}
