package import Model

/// How a licence stands: what was granted, what has gone.
package struct LicenceBalance: Hashable, Sendable {
    package let licence: Licence
    package let filer: PartyID
    /// Else an exporter's own word.
    package let isOfAuthority: Bool
    package let shippedCents: Int64
    package let shippedUnits: Int64
    /// Exports that have set out under it.
    package let uses: Int
    package let evidence: [LedgerIndex]

    package var remainingCents: Int64 { licence.limitCents - shippedCents }
}
