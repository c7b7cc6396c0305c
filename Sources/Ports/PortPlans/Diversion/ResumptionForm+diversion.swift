import JSON
import PortModel

extension ResumptionForm {
    func diversion(_ port: PortOfEntry) throws(PortFlaw) -> Diversion? {
        guard let value = file.optional("diversion") else { return nil }
        let form = try FormReader(
            value, at: "diversion", fields: ["neighbours", "valueOfTime", "scalePerDollar"])
        let list = try form.list("neighbours", "a list of neighbouring ports")
        guard (1...Diversion.neighboursMax).contains(list.count) else {
            throw .said(
                "diversion.neighbours has \(list.count) entries; wanted 1 to "
                    + "\(Diversion.neighboursMax).")
        }
        var neighbours: [Diversion.Neighbour] = []
        for (place, value) in list.enumerated() {
            neighbours.append(try neighbour(value, form.place("neighbours[\(place)]"), port))
        }
        return Diversion(
            neighbours: neighbours,
            valueOfTime: try form.number("valueOfTime", 0.01...10_000, "USD per truck-hour"),
            scalePerDollar: try form.number(
                "scalePerDollar", 1e-6...10, "logit scale per USD of generalised cost"))
    }

    private func neighbour(
        _ value: JSONValue, _ place: String, _ port: PortOfEntry
    ) throws(PortFlaw) -> Diversion.Neighbour {
        let form = try FormReader(
            value, at: place,
            fields: [
                "name", "trucksPerDay", "capacityPerHour", "driveHours", "toll", "paperwork",
            ])
        let name = try form.word("name", "a text", otherwise: "")
        guard !name.isEmpty else { throw .missing("\(place).name", meaning: "what it is called") }
        let trucks = try form.number("trucksPerDay", 0...200_000, "its own trucks a day")
        let sum = port.arrivals.trucksPerDay
        return Diversion.Neighbour(
            name: name,
            // Its own trucks come at the hours of the day at which ours do.
            usualPerHour: port.arrivals.trucksPerHour.map { trucks * $0 / sum },
            capacityPerHour: try form.number(
                "capacityPerHour", 0.01...100_000, "trucks it can take an hour"),
            driveHours: try form.number("driveHours", 0...48, "hours of driving there"),
            extraCost: try form.number(
                "toll", -1_000...10_000, "USD more than at home", otherwise: 0)
                + form.number("paperwork", 0...100_000, "USD of papers done anew", otherwise: 0))
    }
}
