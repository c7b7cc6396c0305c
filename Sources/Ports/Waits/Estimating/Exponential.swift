#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The exponential function, which the language itself does not have.
enum Exponential {
    static func of(_ value: Double) -> Double { exp(value) }
}
