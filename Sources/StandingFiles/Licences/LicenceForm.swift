import JSON
import Model
import Standing

/// One licence of a file.
enum LicenceForm {
    private static let listMax = 300

    static func read(_ value: JSONValue, at path: String) throws(StandingFlaw) -> Licence {
        let form = try StandingForm(
            value, at: path,
            fields: [
                "id", "code", "eccn", "unit", "limit_cents", "quantity", "tolerance_percent",
                "from", "expires", "destinations", "end_uses", "parties",
            ])
        let unit = try form.has("unit") ? form.one(of: LicenceUnit.self, "unit") : .value
        let from = try form.day("from"), expires = try form.day("expires")
        guard from <= expires else {
            throw StandingFlaw("\(form.place("expires")) is \(expires), before from (\(from))")
        }
        return Licence(
            id: try form.text("id", "the licence's number"),
            code: try form.one(of: LicenceCode.self, "code"),
            exportClass: try form.exportClass("eccn"), unit: unit,
            limitCents: try form.cents("limit_cents"),
            quantityMax: try form.has("quantity") || unit != .value
                ? form.units("quantity") : nil,
            tolerancePercent: try form.has("tolerance_percent")
                ? form.tolerance("tolerance_percent") : nil,
            from: from, expires: expires, destinations: try destinations(form),
            endUses: try form.texts("end_uses", "an end use in words", max: listMax),
            parties: try form.parties("parties", max: listMax))
    }

    private static func destinations(_ form: StandingForm) throws(StandingFlaw) -> [String] {
        let wanted = "a country's two capital letters, as in MX"
        let countries = try form.texts("destinations", wanted, max: listMax)
        guard !countries.isEmpty else {
            throw StandingFlaw("\(form.place("destinations")) is empty: wanted one or more")
        }
        for country in countries where !StandingForm.isCountry(country) {
            throw StandingFlaw(
                "\(form.place("destinations")): sent “\(country)”; wanted \(wanted)")
        }
        return countries
    }
}

extension StandingForm {
    static func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    func exportClass(_ name: String) throws(StandingFlaw) -> ExportClass {
        try read(name, "a classification of five places as in 3A001, or EAR99") {
            $0.string.flatMap(ExportClass.init)
        }
    }

    /// A billion pieces or kilograms is more than any licence is for.
    func units(_ name: String) throws(StandingFlaw) -> Int64 {
        try whole(name, 0...1_000_000_000, "in the licence's own units")
    }
}
