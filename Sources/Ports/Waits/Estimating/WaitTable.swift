/// A series as CSV, one row a lane and step; what is unknown is empty.
package enum WaitTable {
    package static let heading =
        "t_s,lane,experienced_s,joiner_s,p10_s,p50_s,p90_s,n,age_s,method"

    package static func csv(_ rows: [WaitRow]) -> [UInt8] {
        var out = Array((heading + "\n").utf8)
        for row in rows {
            let wait = row.experienced
            let fields = [
                number(row.at), row.lane.name, number(wait?.mean), number(row.joiner),
                number(wait?.p10), number(wait?.p50), number(wait?.p90), "\(wait?.count ?? 0)",
                number(wait?.age), row.method,
            ]
            out += fields.joined(separator: ",").utf8
            out.append(10)
        }
        return out
    }

    /// Tenths of a second, as readers stamp.
    private static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        let tenths = Int((value * 10).rounded())
        let whole = tenths / 10, rest = abs(tenths % 10)
        let sign = tenths < 0 && whole == 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
