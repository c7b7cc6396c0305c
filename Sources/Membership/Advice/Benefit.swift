/// What a tier brings its member, as the statute puts it.
package struct Benefit: Hashable, Sendable {
    package let tier: Tier
    package let text: Bilingual
    package let cite: String

    /// Those of a member on a day: none while it is not in good standing.
    package static func of(_ enrolment: Enrolment) -> [Benefit] {
        guard enrolment.state.isStanding, enrolment.programme == ClockRule.programme else {
            return []
        }
        let tier = enrolment.tier?.tier ?? .first
        let isUnseen = tier > .first && enrolment.state != .validated
        return all.filter { $0.tier <= tier }.map { $0.tier == .second && isUnseen ? unseen : $0 }
    }

    /// A tier given by decision to a member that was never validated: what it brings is told, and
    /// that the statute gives it to others.
    private static let unseen = Benefit(
        tier: .second,
        text: Bilingual(
            "lower scores, fewer and faster searches by its decided tier; the statute gives them to "
                + "validated members, and this one is not validated",
            "menor puntaje y menos revisiones por su nivel decidido; la ley los da a miembros "
                + "validados, y éste no lo está"),
        cite: "6 USC 965, verify the wording")

    private static let all = [
        Benefit(
            tier: .first,
            text: Bilingual(
                "risk score lower by at most 20 % of the high-risk threshold",
                "puntaje de riesgo menor en hasta 20 % del umbral de alto riesgo"),
            cite: "6 USC 964(a)"),
        Benefit(
            tier: .second,
            text: Bilingual(
                "benefits of a validated member: lower scores, fewer and faster searches",
                "beneficios de miembro validado: menor puntaje, menos revisiones y más rápidas"),
            cite: "6 USC 965, verify the wording"),
        Benefit(
            tier: .third,
            text: Bilingual(
                "may include expedited release and a place in exercises",
                "puede incluir despacho expedito y participación en ejercicios"),
            cite: "6 USC 966"),
    ]
}
