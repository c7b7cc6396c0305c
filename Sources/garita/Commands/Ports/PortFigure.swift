import Foundation

/// Numbers as the tables of the port commands print them.
enum PortFigure {
    private static let locale = Locale(identifier: "en_US_POSIX")

    static func plain(_ value: Double, _ places: Int) -> String {
        value.formatted(
            .number.precision(.fractionLength(places)).grouping(.never).locale(locale))
    }

    /// As many of at most four decimals as say something.
    static func short(_ value: Double) -> String {
        value.formatted(
            .number.precision(.fractionLength(0...4)).grouping(.never).locale(locale))
    }

    static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }
}
