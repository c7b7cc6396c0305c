package import JSON
package import PortModel

/// Reads a case: docs/formats/port-case.md.
package struct CaseForm {
    private static let fields = [
        "name", "comment", "trucksPerYear", "participation", "before", "after", "programme",
        "parameters", "emissions", "timeIncludes",
    ]
    private static let wantedName = "a text"
    /// More model years than any table of factors has.
    private static let pollutantsMax = 200
    private static let trucks = 1.0...100_000_000.0
    private let file: FormReader

    package static func read(_ value: JSONValue) throws(PortFlaw) -> PreclearanceCase {
        for word in ["multiplier", "outputMultiplier", "multipliers", "jobs"]
        where value[word] != nil {
            throw .said(
                "\(word): output multipliers are no benefit of the users on top of their time; "
                    + "they would count it twice. Take it out.")
        }
        return try CaseForm(file: FormReader(value, at: "", fields: fields)).proposal()
    }

    private func proposal() throws(PortFlaw) -> PreclearanceCase {
        let evidence = try evidence(), parameters = try parameters()
        try demandOneSource(evidence, parameters)
        let included = try included()
        let trucks = try file.number("trucksPerYear", Self.trucks, "trucks a year")
        try demandOneYear(trucks, evidence)
        return PreclearanceCase(
            name: try file.word("name", Self.wantedName, otherwise: "case"),
            trucksPerYear: trucks,
            evidence: evidence, parameters: parameters, pollutants: try pollutants(),
            timeIncludesFuel: included.contains("fuel"),
            timeIncludesCargo: included.contains("cargo"))
    }

    private func evidence() throws(PortFlaw) -> PreclearanceCase.Evidence {
        guard let old = file.optional("before") else {
            for name in ["after", "programme"] where file.optional(name) != nil {
                throw .missing("before", meaning: "the port as it is, beside \(name)")
            }
            return .claimed(
                participation: try file.number("participation", 0...1, "share that takes part"))
        }
        guard file.optional("participation") == nil else {
            throw .said(
                "participation: the ports' own shares say who takes part; take it out, or take out "
                    + "before and after.")
        }
        let before = try port(old, "before")
        let after = try port(try file.required("after", "the port with the programme"), "after")
        let programme = try file.word("programme", "the name of a lane", otherwise: "programme")
        try ProgrammeCheck(before, after, programme).demandComparable()
        return .simulated(before: before, after: after, programme: programme)
    }

    private func port(_ value: JSONValue, _ name: String) throws(PortFlaw) -> PortOfEntry {
        do { return try PortOfEntry(reading: value) } catch {
            throw .said("\(name): \(error.advice)")
        }
    }

    private func parameters() throws(PortFlaw) -> [CaseParameter: UncertainValue] {
        guard let value = file.optional("parameters") else { return [:] }
        let form = try FormReader(
            value, at: "parameters", fields: CaseParameter.allCases.map(\.rawValue))
        var known: [CaseParameter: UncertainValue] = [:]
        for name in CaseParameter.allCases {
            guard let given = form.optional(name.rawValue) else { continue }
            known[name] = try uncertain(given, name.range, name.unit, form.place(name.rawValue))
        }
        return known
    }

    private func uncertain(
        _ value: JSONValue, _ range: ClosedRange<Double>, _ unit: String, _ place: String
    ) throws(PortFlaw) -> UncertainValue {
        let form = try FormReader(
            value, at: place, fields: ["value", "low", "high", "source", "year"])
        let middle = try form.number("value", range, unit)
        let low = try form.number("low", range, unit, otherwise: middle)
        let high = try form.number("high", range, unit, otherwise: middle)
        guard low <= middle, middle <= high else {
            throw .said("\(place): the value \(middle) lies outside its range, \(low) to \(high).")
        }
        let source = try form.word("source", "who says so", otherwise: "")
        guard !source.isEmpty else { throw .missing("\(place).source", meaning: "who says so") }
        let year = try FormReader.whole(
            try form.required("year", "the year of the figure"), 1900...2200, "a year",
            at: form.place("year"))
        return UncertainValue(middle, low, high, source: source, year: year)
    }

    private func pollutants() throws(PortFlaw) -> [IdlingPollutant] {
        guard file.optional("emissions") != nil else { return [] }
        let list = try file.list("emissions", "a list of pollutants by model year")
        guard list.count <= Self.pollutantsMax else {
            throw .said("emissions has \(list.count) rows; at most \(Self.pollutantsMax) are read.")
        }
        var rows: [IdlingPollutant] = []
        for (place, value) in list.enumerated() {
            rows.append(try pollutant(value, "emissions[\(place)]"))
        }
        for name in Set(rows.map(\.name)).sorted() {
            let sum = rows.filter { $0.name == name }.reduce(0) { $0 + $1.share }
            guard sum <= 1 + 1e-6 else {
                throw .said(
                    "emissions: the shares of \(name) add up to \(sum), more than all trucks.")
            }
        }
        return rows
    }

    private func pollutant(_ value: JSONValue, _ place: String) throws(PortFlaw) -> IdlingPollutant
    {
        let form = try FormReader(
            value, at: place,
            fields: ["pollutant", "modelYears", "share", "gramsPerHour", "damagePerTonne"])
        let name = try form.word("pollutant", "its name", otherwise: "")
        let years = try form.word("modelYears", "such as 2007-2026", otherwise: "")
        guard !name.isEmpty, !years.isEmpty else {
            throw .missing(
                "\(place).pollutant or .modelYears",
                meaning: "factors differ by an order of magnitude between model years")
        }
        let grams = try form.required("gramsPerHour", "grams per idling hour")
        return IdlingPollutant(
            name: name, modelYears: years, share: try form.number("share", 0...1, "of all trucks"),
            gramsPerHour: try uncertain(
                grams, 0...100_000, "grams per idling hour", form.place("gramsPerHour")),
            damagePerTonne: try form.optional("damagePerTonne").map { value throws(PortFlaw) in
                try uncertain(value, 0...1e9, "USD per tonne", form.place("damagePerTonne"))
            })
    }

    private func included() throws(PortFlaw) -> [String] {
        guard file.optional("timeIncludes") != nil else { return [] }
        var words: [String] = []
        for value in try file.list("timeIncludes", "a list of \"fuel\" and \"cargo\"") {
            guard let word = value.string, ["fuel", "cargo"].contains(word) else {
                throw .wanted("\"fuel\" or \"cargo\"", at: "timeIncludes", found: value.quoted)
            }
            words.append(word)
        }
        return words
    }

    /// A year has no more than 366 days such as the simulated one; a port that is shut at weekends and
    /// holidays still has 250, and seasons take some more.
    private static let days = 200.0...366.0

    private func demandOneYear(
        _ trucks: Double, _ evidence: PreclearanceCase.Evidence
    ) throws(PortFlaw) {
        guard case .simulated(let before, _, _) = evidence else { return }
        let days = trucks / before.arrivals.trucksPerDay
        guard !Self.days.contains(days) else { return }
        throw .said(
            "trucksPerYear: \(Int(trucks)) trucks are \(Int(days.rounded())) days of the "
                + "\(Int(before.arrivals.trucksPerDay.rounded())) that the ports have a day; wanted "
                + "\(Int(Self.days.lowerBound)) to \(Int(Self.days.upperBound)) days of them. One of the "
                + "two figures is of another port or another time.")
    }

    private func demandOneSource(
        _ evidence: PreclearanceCase.Evidence, _ parameters: [CaseParameter: UncertainValue]
    ) throws(PortFlaw) {
        let claims = parameters[.claimedHours] != nil
        switch evidence {
        case .claimed where !claims:
            throw .missing(
                "parameters.claimedHours",
                meaning: "without before and after there is nothing else to reckon with")
        case .simulated where claims:
            throw .said(
                "parameters.claimedHours: the ports are simulated, and claimed hours would count "
                    + "the same queue twice. What is saved before the queue is savedElsewhereHours."
            )
        case .claimed, .simulated: break
        }
        if parameters[.infrastructure] != nil,
            parameters[.lifeYears] == nil || parameters[.discountRate] == nil
        {
            throw .missing(
                "parameters.lifeYears or .discountRate",
                meaning: "without them infrastructure has no yearly cost")
        }
    }
}
