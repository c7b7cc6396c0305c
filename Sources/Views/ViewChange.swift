package import Model

/// What the engine shows. Changes are whole values, so a screen that missed one is mended by the
/// next.
package enum ViewChange: Hashable, Sendable {
    indirect case trip(TripRow)
    indirect case lane(Lane)
}
