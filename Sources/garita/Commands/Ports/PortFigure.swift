import Foundation

/// Numbers as the tables of the port commands print them.
enum PortFigure {
    private static let locale = Locale(identifier: "en_US_POSIX")

    static func plain(_ value: Double, _ places: Int) -> String {
        value.formatted(
            .number.precision(.fractionLength(places)).grouping(.never).locale(locale))
    }

    static func hour(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }
}
