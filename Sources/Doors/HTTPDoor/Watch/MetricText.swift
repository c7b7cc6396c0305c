/// Writes the Prometheus text format: a family's two comment lines, then its samples.
package struct MetricText: Sendable {
    package private(set) var text = ""

    package init() {}

    package mutating func counter(_ name: String, _ help: String, _ value: Int) {
        family(name, help, "counter")
        sample(name, Double(value))
    }

    package mutating func gauge(_ name: String, _ help: String, _ value: Int) {
        family(name, help, "gauge")
        sample(name, Double(value))
    }

    package mutating func gauge(_ name: String, _ help: String, _ value: Double) {
        family(name, help, "gauge")
        sample(name, value)
    }

    package mutating func family(_ name: String, _ help: String, _ type: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    package mutating func sample(_ name: String, _ value: Double) {
        let isWhole = value.rounded() == value && abs(value) < 1e15
        text += isWhole ? "\(name) \(Int(value))\n" : "\(name) \(value)\n"
    }

    /// `counts` has one more place than `bounds`, for what lies beyond the last.
    package mutating func histogram(
        _ name: String, _ help: String, bounds: [Double], counts: [Int], sum: Double
    ) {
        precondition(counts.count == bounds.count + 1, "one count per bound and one beyond")
        family(name, help, "histogram")
        var total = 0
        for (bound, count) in zip(bounds, counts) {
            total += count
            sample("\(name)_bucket{le=\"\(bound)\"}", Double(total))
        }
        total += counts[bounds.count]
        sample("\(name)_bucket{le=\"+Inf\"}", Double(total))
        sample("\(name)_sum", sum)
        sample("\(name)_count", Double(total))
    }
}
