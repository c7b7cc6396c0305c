/// A finding on its way: found, planned, corrected, accepted.
///
/// The member says that it is corrected; only the authority's acceptance closes it.
package struct CorrectiveAction: Hashable, Sendable {
    package let finding: AuditFinding
    package let found: LegalDay
    package internal(set) var plan: PlannedCorrection?
    package internal(set) var corrected: LegalDay?
    package internal(set) var evidence: [Evidence] = []
    package internal(set) var accepted: LegalDay?

    package var isOpen: Bool { accepted == nil }

    /// The authority's date; without one, the date the member set itself.
    package var due: LegalDay? { finding.due ?? plan?.due }

    package func isOverdue(on day: LegalDay) -> Bool {
        isOpen && corrected == nil && due.map { $0 < day } ?? false
    }

    package var stage: Bilingual {
        if accepted != nil { return Bilingual("accepted", "aceptado") }
        if corrected != nil {
            return Bilingual("corrected, not yet accepted", "corregido, por aceptar")
        }
        return plan == nil ? Bilingual("open", "abierto") : Bilingual("planned", "planeado")
    }
}
