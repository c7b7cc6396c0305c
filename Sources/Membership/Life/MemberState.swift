/// Where a member stands in one programme.
package enum MemberState: String, CaseIterable, Hashable, Sendable {
    case applicant, approved, certified, validated, suspended, removed, rejected, withdrawn

    /// Whether the member has benefits.
    package var isStanding: Bool { self == .certified || self == .validated }

    /// Whether it is over until somebody applies anew or an authority takes its act back.
    package var isClosed: Bool { self == .removed || self == .rejected || self == .withdrawn }

    package var name: Bilingual {
        switch self {
        case .applicant: Bilingual("applicant", "solicitante")
        case .approved:
            Bilingual("approved, vetting open", "perfil aprobado, verificación en curso")
        case .certified: Bilingual("certified", "certificado")
        case .validated: Bilingual("validated", "validado")
        case .suspended: Bilingual("suspended", "suspendido")
        case .removed: Bilingual("removed", "dado de baja")
        case .rejected: Bilingual("rejected", "rechazado")
        case .withdrawn: Bilingual("withdrawn", "retirado")
        }
    }
}
