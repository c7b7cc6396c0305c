import PortPlans
import Reports

/// The words of a case, in both languages.
enum CaseWords {
    static func item(_ item: CaseItem) -> Phrase {
        switch item {
        case .participantsTime: Phrase("time, participants", "tiempo, participantes")
        case .othersTime: Phrase("time, everyone else", "tiempo, todos los demás")
        case .fuel: Phrase("fuel", "combustible")
        case .inventory: Phrase("inventory", "inventario")
        case .reliability: Phrase("reliability", "confiabilidad")
        case .emissions: Phrase("emissions", "emisiones")
        case .boothHours: Phrase("booth-hours saved", "horas de caseta ahorradas")
        case .postedOfficers: Phrase("officers posted", "oficiales comisionados")
        case .infrastructure: Phrase("infrastructure, yearly", "infraestructura, anual")
        case .programme: Phrase("programme", "programa")
        }
    }

    static func note(_ note: CaseResult.Note) -> Phrase {
        switch note {
        case .claimedOnly:
            Phrase(
                "The hours are claimed, not simulated: nothing is known about the queue of those who do not take part.",
                "Las horas son declaradas, no simuladas: nada se sabe de la fila de quienes no participan."
            )
        case .noReliability:
            Phrase(
                "Reliability is not in the account: no reliabilityRatio was given.",
                "La confiabilidad no está en la cuenta: no se dio reliabilityRatio.")
        case .fuelInTime:
            Phrase(
                "Fuel is in the value of time and not counted again.",
                "El combustible está en el valor del tiempo y no se cuenta otra vez.")
        case .cargoInTime:
            Phrase(
                "Cargo is in the value of time and not counted again.",
                "La carga está en el valor del tiempo y no se cuenta otra vez.")
        case .noCarbonPrice:
            Phrase(
                "CO2 is given in tonnes, not in dollars: no co2Damage was given.",
                "El CO2 se da en toneladas, no en dólares: no se dio co2Damage.")
        case .noPollutants:
            Phrase(
                "Other pollutants are not reckoned: no emissions by model year were given.",
                "Otros contaminantes no se calculan: no se dieron emisiones por año modelo.")
        case .noPostedOfficers:
            Phrase(
                "No posted officers are counted: postedOfficers was not given.",
                "No se cuentan oficiales comisionados: no se dio postedOfficers.")
        case .noInfrastructure:
            Phrase(
                "No infrastructure is counted: infrastructure was not given.",
                "No se cuenta infraestructura: no se dio infrastructure.")
        case .noProgrammeCost:
            Phrase(
                "No cost of the programme is counted: programmePerTruck was not given.",
                "No se cuenta costo del programa: no se dio programmePerTruck.")
        case .noSiteHours:
            Phrase(
                "Time at the pre-clearance site is not counted: siteHours was not given.",
                "El tiempo en el sitio de predespacho no se cuenta: no se dio siteHours.")
        case .noMultipliers:
            Phrase(
                "Jobs and regional output are no benefit on top of the users' time and are left out.",
                "Empleos y producción regional no son un beneficio adicional al tiempo de los usuarios; se omiten."
            )
        }
    }
}
