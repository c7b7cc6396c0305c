import JSON
import Simulation

/// The table at the end of a demonstration: what happened, and how well the lane judged.
enum DemoReport {
    static func text(_ report: JSONValue) -> String {
        let rows: [(String, String)] = [
            ("loads on the lane", whole(report["trips"])),
            ("pre-cleared before the border", whole(report["precleared"])),
            ("clearances revoked", whole(report["revoked"])),
            ("tampered on the way (the simulator knows)", whole(report["tampered"])),
            ("  caught", whole(report["caught"]) + "   " + share(report["recall"])),
            (
                "  of those any sensor, gate or scale could see",
                share(report["visibleRecall"])
            ),
            ("  missed", whole(report["missed"])),
            (
                "clean loads bothered by an alarm",
                whole(report["cleanAlarmed"]) + "   " + share(report["cleanAlarmedShare"])
            ),
            ("median time to detect", minutes(seconds: report["medianSecondsToDetect"])),
            ("mean minutes a load stood exposed", figure(report["exposureMinutes"])),
            (
                "wait at the border, median / p90 minutes",
                figure(report["waitMinutes"]?["median"]) + " / "
                    + figure(report["waitMinutes"]?["p90"])
            ),
        ]
        let width = rows.map(\.0.count).max() ?? 0
        let lines = rows.map { name, value in
            "  " + name + String(repeating: " ", count: width - name.count + 2) + value
        }
        return (["", "THE DAY IN FIGURES"] + lines + ["", "BY KIND OF ATTACK"]).joined(
            separator: "\n") + "\n" + kinds(report)
    }

    private static func kinds(_ report: JSONValue) -> String {
        let rows = (report["perKind"]?.members ?? []).compactMap { kind -> [String]? in
            guard let tampered = kind.value["tampered"]?.int, tampered > 0 else { return nil }
            return [
                words(of: kind.name), String(tampered), whole(kind.value["caught"]),
                share(kind.value["recall"]), minutes(seconds: kind.value["medianSecondsToDetect"]),
            ]
        }
        guard !rows.isEmpty else { return "  none today" }
        return Table(["attack", "tampered", "caught", "recall", "median to detect"], rows).text
            .split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }

    /// “stopAndLoad” is a program's word; a person reads “stop and load”.
    private static func words(of name: String) -> String {
        name.reduce(into: "") { words, letter in
            words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
        }
    }

    private static func whole(_ value: JSONValue?) -> String { value?.int.map(String.init) ?? "–" }

    private static func figure(_ value: JSONValue?) -> String {
        value?.double.map { String(($0 * 10).rounded() / 10) } ?? "–"
    }

    private static func share(_ value: JSONValue?) -> String {
        value?.double.map { "\(($0 * 1_000).rounded() / 10) %" } ?? "–"
    }

    private static func minutes(seconds value: JSONValue?) -> String {
        guard let seconds = value?.double else { return "–" }
        return seconds < 120
            ? "\(Int(seconds.rounded())) s" : "\((seconds / 6).rounded() / 10) min"
    }
}
