import Engine
package import Filings

extension Node {
    /// What was filed with the rooms beside the road, as far as the node has judged.
    package var cabinet: FilingCabinet { state.engine.cabinet }
}
