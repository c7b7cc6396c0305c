/// A pollutant of idling engines of some model years. Newer fleets emit a fraction of older ones,
/// so there is no factor here that was not given with its years and source.
package struct IdlingPollutant: Hashable, Sendable {
    package let name: String
    package let modelYears: String
    /// Of the trucks, 0 to 1.
    package let share: Double
    package let gramsPerHour: UncertainValue
    /// USD per tonne; nil: tonnes only.
    package let damagePerTonne: UncertainValue?

    package init(
        name: String, modelYears: String, share: Double, gramsPerHour: UncertainValue,
        damagePerTonne: UncertainValue? = nil
    ) {
        self.name = name
        self.modelYears = modelYears
        self.share = share
        self.gramsPerHour = gramsPerHour
        self.damagePerTonne = damagePerTonne
    }
}
