/// A number that knows its unit, so metres are never added to seconds.
package struct Quantity<Unit>: Hashable, Comparable, Sendable {
    package let value: Double

    package init(_ value: Double) { self.value = value }

    package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    package static func + (a: Self, b: Self) -> Self { Self(a.value + b.value) }
    package static func - (a: Self, b: Self) -> Self { Self(a.value - b.value) }
    package static func * (a: Self, factor: Double) -> Self { Self(a.value * factor) }
    package static func / (a: Self, b: Self) -> Double { a.value / b.value }
}

extension Quantity: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    package init(floatLiteral value: Double) { self.init(value) }
    package init(integerLiteral value: Int) { self.init(Double(value)) }
}

package enum MetreUnit {}
package enum SecondUnit {}
package enum KilogramUnit {}
package enum MetrePerSecondUnit {}

package typealias Metres = Quantity<MetreUnit>
package typealias Seconds = Quantity<SecondUnit>
package typealias Kilograms = Quantity<KilogramUnit>
package typealias MetresPerSecond = Quantity<MetrePerSecondUnit>

extension Seconds {
    package static func minutes(_ count: Double) -> Seconds { Seconds(count * 60) }
    package static func hours(_ count: Double) -> Seconds { Seconds(count * 3_600) }
}
