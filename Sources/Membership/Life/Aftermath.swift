/// An incident and whether what went wrong was analysed.
package struct Aftermath: Hashable, Sendable {
    package let incident: SecurityIncident
    package let day: LegalDay
    package internal(set) var analysed: LegalDay?

    package var isOpen: Bool { analysed == nil }
}
