package import Model

/// What the engine wants done; the Runtime obeys and adds nothing.
package enum Effect: Hashable, Sendable {
    /// Write this into the ledger as a fact of the node's own.
    case record(Event, on: TripID)
    /// Tell the screens: something new was found.
    case found(Finding)
    /// A finding no longer stands after late facts; what was decided on it stays decided.
    case withdrawn(Finding)
}
