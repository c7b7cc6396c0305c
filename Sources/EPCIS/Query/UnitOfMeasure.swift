/// UN/CEFACT Recommendation 20 codes that sensors send, with the way to one unit of each kind.
///
/// A reading in CEL must be found by a threshold in KEL: both are brought to the kind's own unit.
enum UnitOfMeasure {
    struct Scale: Sendable {
        let kind: String
        /// Own units a unit.
        let factor: Double
        /// Own units at zero.
        var offset = 0.0
    }

    /// Definitions of the SI and of the international yard and pound; FAH is (F + 459.67) * 5/9 K.
    private static let scales: [String: Scale] = {
        var scales: [String: Scale] = [:]
        func add(_ kind: String, _ units: [(String, Double)]) {
            for unit in units { scales[unit.0] = Scale(kind: kind, factor: unit.1) }
        }
        scales["KEL"] = Scale(kind: "temperature", factor: 1)
        scales["CEL"] = Scale(kind: "temperature", factor: 1, offset: 273.15)
        scales["FAH"] = Scale(kind: "temperature", factor: 5.0 / 9, offset: 459.67 * 5 / 9)
        add(
            "mass",
            [
                ("KGM", 1), ("GRM", 1e-3), ("MGM", 1e-6), ("TNE", 1_000), ("LBR", 0.453_592_37),
                ("ONZ", 0.028_349_523_125), ("STN", 907.184_74), ("LTN", 1_016.046_908_8),
            ])
        add(
            "length",
            [
                ("MTR", 1), ("DMT", 0.1), ("CMT", 0.01), ("MMT", 1e-3), ("KMT", 1_000),
                ("INH", 0.0254), ("FOT", 0.3048), ("YRD", 0.9144), ("SMI", 1_609.344),
                ("NMI", 1_852),
            ])
        add(
            "speed",
            [("MTS", 1), ("KMH", 1 / 3.6), ("HM", 0.447_04), ("KNT", 1_852.0 / 3_600)])
        add(
            "pressure",
            [
                ("PAL", 1), ("A97", 100), ("KPA", 1_000), ("MPA", 1e6), ("BAR", 1e5),
                ("MBR", 100), ("ATM", 101_325), ("PS", 6_894.757_293_168),
            ])
        add(
            "volume",
            [
                ("MTQ", 1), ("LTR", 1e-3), ("DMQ", 1e-3), ("MLT", 1e-6), ("CMQ", 1e-6),
                ("HLT", 0.1), ("GLL", 0.003_785_411_784), ("GLI", 0.004_546_09),
            ])
        add("angle", [("C81", 1), ("DD", .pi / 180)])
        add("time", [("SEC", 1), ("C26", 1e-3), ("MIN", 60), ("HUR", 3_600), ("DAY", 86_400)])
        add("acceleration", [("MSK", 1), ("A76", 0.01), ("K40", 9.806_65)])
        add("share", [("P1", 0.01), ("C62", 1), ("59", 1e-6)])
        add("illuminance", [("LUX", 1), ("KLX", 1_000)])
        add("energy", [("JOU", 1), ("KJO", 1_000), ("WHR", 3_600), ("KWH", 3.6e6)])
        add("power", [("WTT", 1), ("KWT", 1_000)])
        add("current", [("AMP", 1), ("4K", 1e-3)])
        add("voltage", [("VLT", 1), ("2Z", 1e-3), ("KVT", 1_000)])
        add("frequency", [("HTZ", 1), ("KHZ", 1_000), ("MHZ", 1e6), ("GHZ", 1e9)])
        return scales
    }()

    /// In the own unit of its kind; a unit that is not in the list is a kind by itself.
    static func measure(_ value: Double, _ unit: String) -> (kind: String, value: Double) {
        guard let scale = scales[unit] else { return (unit, value) }
        return (scale.kind, value * scale.factor + scale.offset)
    }
}
