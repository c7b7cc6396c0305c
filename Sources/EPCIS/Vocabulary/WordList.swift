/// A closed list of bare words in the Core Business Vocabulary, and its address on the web.
final class WordList: Sendable {
    let words: [String]
    /// The words' name in a sentence.
    let title: String
    /// What stands before a bare word when it is written out as a web address.
    let address: String
    /// What stood before it in EPCIS 1; empty where the list is new.
    let older: String
    let lexicon: Lexicon<Void>

    private init(_ title: String, _ address: String, older: String = "", _ words: String) {
        self.title = title
        self.address = address
        self.older = older
        self.words = words.split(whereSeparator: \.isWhitespace).map(String.init)
        lexicon = Lexicon(self.words.map { ($0, ()) })
    }

    /// Short lists are named whole, of long ones what begins as the word sent.
    func wanted(insteadOf sent: String?) -> String {
        let near = words.filter { words.count <= 3 || $0.first == sent?.first }
        let hint = near.isEmpty ? "" : " (\(near.joined(separator: ", ")))"
        return "one of the \(words.count) \(title) of CBV 2.0\(hint)"
    }

    private static let cbv = "https://ref.gs1.org/cbv/"
    private static let voc = "https://gs1.org/voc/"
    private static let urn = "urn:epcglobal:cbv:"

    static let bizSteps = WordList(
        "business steps", cbv + "BizStep-", older: urn + "bizstep:",
        """
        accepting arriving assembling collecting commissioning consigning creating_class_instance
        cycle_counting decommissioning departing destroying disassembling dispensing encoding
        entering_exiting holding inspecting installing killing loading other packing picking
        receiving removing repackaging repairing replacing reserving retail_selling sampling
        sensor_reporting shipping staging_outbound stock_taking stocking storing transporting
        unloading unpacking void_shipping
        """)

    static let dispositions = WordList(
        "dispositions", cbv + "Disp-", older: urn + "disp:",
        """
        active available completeness_inferred completeness_verified conformant container_closed
        container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit
        inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
        no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
        retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown
        """)

    static let transactionTypes = WordList(
        "business transaction types", cbv + "BTT-", older: urn + "btt:",
        "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt")

    static let partyTypes = WordList(
        "source and destination types", cbv + "SDT-", older: urn + "sdt:",
        "location owning_party possessing_party")

    static let errorReasons = WordList(
        "error reasons", cbv + "ER-", older: urn + "er:", "did_not_occur incorrect_data")

    static let components = WordList(
        "components", cbv + "Comp-",
        """
        altitude axial_distance azimuth easting elevation_angle height latitude longitude northing
        polar_angle spherical_radius x y z
        """)

    static let alerts = WordList("sensor alerts", voc, "ALARM_CONDITION ERROR_CONDITION")

    static let measurements = WordList(
        "measurement types", voc,
        """
        AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance
        AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity
        Area Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent
        DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity
        ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance
        KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity
        MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration
        MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass
        MolarVolume Power Pressure RadiantFlux RadiantIntensity Radioactivity RelativeHumidity
        Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension
        Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux
        Wavenumber
        """)

    /// Every list that had URN words in EPCIS 1.
    static let withOlderWords = [
        bizSteps, dispositions, transactionTypes, partyTypes, errorReasons,
    ]
}
