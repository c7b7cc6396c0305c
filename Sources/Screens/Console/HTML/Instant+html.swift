import Model

extension Instant {
    /// Always UTC, as in the evidence; the whole stamp is one touch away.
    var clock: HTML {
        let stamp = rfc3339
        return
            "<time datetime=\"\(stamp)\" title=\"\(stamp)\">\(String(stamp.dropFirst(11).prefix(8)))</time>"
    }

    var dayAndClock: HTML {
        let stamp = rfc3339
        let text = "\(stamp.prefix(10)) \(stamp.dropFirst(11).prefix(8)) UTC"
        return "<time datetime=\"\(stamp)\">\(text)</time>"
    }
}

extension Optional where Wrapped == Instant {
    var clock: HTML { self?.clock ?? "–" }
    var dayAndClock: HTML { self?.dayAndClock ?? "–" }
}
