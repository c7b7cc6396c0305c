#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The exponential function, from the system's mathematics.
enum Exponential {
    static func of(_ value: Double) -> Double { exp(value) }
}
