/// Figures as people of both countries print them: a point before the decimals and a comma between
/// the thousands, in the United States as in Mexico.
package enum ReportFigure {
    /// More decimals than this are noise on a page for people.
    private static let decimalsMax = 6

    /// `1,234.50` for 1234.5 and two decimals; `–` for what is no number.
    package static func fixed(_ value: Double, _ decimals: Int = 0) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let places = min(max(decimals, 0), decimalsMax)
        let scale = powerOfTen(places)
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let sign = value < 0 && scaled > 0 ? "−" : ""
        let whole = sign + grouped(scaled / scale)
        guard places > 0 else { return whole }
        let rest = String(scaled % scale)
        return whole + "." + String(repeating: "0", count: places - rest.count) + rest
    }

    package static func whole(_ value: Int) -> String {
        (value < 0 ? "−" : "") + grouped(Int(value.magnitude))
    }

    /// A share from 0 to 1 as `82.5 %`.
    package static func percent(_ share: Double, _ decimals: Int = 0) -> String {
        fixed(share * 100, decimals) + " %"
    }

    /// Seconds as minutes: `12 min`, `1 h 05 min` from an hour and a half.
    package static func minutes(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e12 else { return "–" }
        let minutes = Int((seconds / 60).rounded())
        guard minutes >= 90 else { return "\(minutes) min" }
        return "\(minutes / 60) h \(two(minutes % 60)) min"
    }

    /// Seconds after midnight as `14:05`; beyond a day the hours go on, `25:10` is the next day.
    package static func clock(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "–" }
        let minutes = Int((seconds / 60).rounded())
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// Plain digits for a drawing: at most one decimal, no grouping, `-` for minus.
    static func coordinate(_ value: Double) -> String {
        let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
        let text = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
        return tenths % 10 == 0 ? text : text + ".\(tenths.magnitude % 10)"
    }

    private static func grouped(_ value: Int) -> String {
        let digits = Array(String(value).utf8)
        var out: [UInt8] = []
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { out.append(UInt8(ascii: ",")) }
            out.append(digit)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func powerOfTen(_ places: Int) -> Int {
        (0..<places).reduce(1) { power, _ in power * 10 }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
