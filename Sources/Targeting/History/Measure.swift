import Declarations

#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Figures of one declaration by itself.
enum Measure {
    private static let massSlot = Field.netMass.slot
    private static let valueSlot = Field.value.slot

    static func mass(_ batch: DeclarationBatch, _ row: Int) -> Double {
        batch.numbers[massSlot][row]
    }

    static func value(_ batch: DeclarationBatch, _ row: Int) -> Double {
        batch.numbers[valueSlot][row]
    }

    static func subheading(_ batch: DeclarationBatch, _ row: Int) -> UInt64 {
        batch.commodities[row] / 10_000
    }

    /// Natural logarithm of the value of a kilogram; NaN when one of the two is zero.
    static func logPrice(_ batch: DeclarationBatch, _ row: Int) -> Double {
        let mass = mass(batch, row), value = value(batch, row)
        return mass > 0 && value > 0 ? log(value / mass) : .nan
    }

    static func logMass(_ batch: DeclarationBatch, _ row: Int) -> Double {
        let mass = mass(batch, row)
        return mass > 0 ? log(mass) : .nan
    }
}
