/// What an exporter must be before it may apply, by the programme's page for exporters.
package enum EligibilityCondition: String, CaseIterable, Hashable, Sendable {
    case activeExporter = "active-exporter"
    case staffedOffice = "staffed-us-office"
    case taxNumber = "ein-or-duns"
    case securityProgramme = "security-programme"
    case agreement = "agreement-to-criteria"
    case securityProfile = "security-profile"
    case exportCompliance = "export-compliance"

    /// The only kind of member whose conditions are published.
    package static let entity = "us-exporter"

    package var text: Bilingual {
        switch self {
        case .activeExporter:
            Bilingual("exports from the United States", "exporta desde Estados Unidos")
        case .staffedOffice:
            Bilingual(
                "has a staffed business office there", "tiene allí una oficina con personal")
        case .taxNumber:
            Bilingual("has an EIN or DUNS number on paper", "acredita un número EIN o DUNS")
        case .securityProgramme:
            Bilingual(
                "has an export security programme with a named contact and an alternate",
                "tiene un programa de seguridad con contacto y suplente designados")
        case .agreement:
            Bilingual(
                "commits to the exporters' criteria", "se compromete con los criterios")
        case .securityProfile:
            Bilingual(
                "has told its supply chain's security profile",
                "presentó el perfil de seguridad de su cadena")
        case .exportCompliance:
            Bilingual(
                "reported exports acceptably for 12 months and stands well with the regulators",
                "cumplió 12 meses con sus declaraciones y está bien con las autoridades")
        }
    }
}
