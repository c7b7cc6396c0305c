import Model

/// Compares what two scales said, as far as those two scales can tell.
///
/// A scale never clears a load: the smallest load this pair could have seen is always printed,
/// because for a scale in the road that is tonnes.
struct WeightDetector: Sendable {
    /// What a truck gains and loses on its own between two scales, kilograms: fuel after
    /// correction, the driver, rain and mud.
    private static let nuisance = [15.0, 10.0, 20.0]
    /// Another tractor of the same kind weighs that much more or less.
    private static let tareSigma = 150.0
    /// Seen nine times in ten, and one in a hundred clean trucks stopped: 1.282 + 2.326 sigma.
    private static let detectableSigmas = 3.608

    private var first: (weighing: Weighing, witness: Witness)?

    mutating func observe(_ weighing: Weighing, _ witness: Witness) -> Incident? {
        guard let first else {
            first = (weighing, witness)
            return nil
        }
        let difference = weighing.gross - first.weighing.gross
        let detectable = Self.detectable(first.weighing, weighing)
        let isBeyond = difference.value.magnitude > detectable.value
        return Incident(
            .weightChange(difference: difference, detectable: detectable),
            severity(isBeyond, first.weighing, weighing), witness, first.witness)
    }

    /// A scale in the road sends a truck to a better scale; it does not convict.
    private func severity(_ isBeyond: Bool, _ a: Weighing, _ b: Weighing) -> Finding.Severity {
        guard isBeyond else { return .notice }
        return Self.isLegal(a.scale) && Self.isLegal(b.scale) ? .alarm : .warning
    }

    /// Admitted for trade, where the truck stands still or passes alone.
    private static func isLegal(_ scale: Weighing.Scale) -> Bool {
        switch scale {
        case .staticCertified, .singleDraft: true
        case .typeIV, .typeIII, .typeI: false
        }
    }

    /// The smallest load that this pair of weighings could have shown.
    static func detectable(_ a: Weighing, _ b: Weighing) -> Kilograms {
        let sameTractor = a.tractor == b.tractor
        let parts = nuisance + [sigma(a), sigma(b), sameTractor ? 0 : tareSigma]
        return Kilograms(parts.reduce(0) { $0 + $1 * $1 }.squareRoot() * detectableSigmas)
    }

    /// One scale's standard error in kilograms: legal tolerances for nineteen in twenty, over 1.96.
    private static func sigma(_ weighing: Weighing) -> Double {
        let gross = weighing.gross.value
        return switch weighing.scale {
        case .staticCertified: 18.0  // class III L: 0.1 % of load, 20 lb steps
        case .singleDraft: gross * 0.001  // 0.2 %
        case .typeIV: 2_500 * 0.453_592 / 1.96  // 2,500 lb
        case .typeIII: gross * 0.06 / 1.96
        case .typeI: gross * 0.10 / 1.96
        }
    }
}
