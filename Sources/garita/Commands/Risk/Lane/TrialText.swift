/// Two policies over the same days, side by side, and whether one finds more with as many looks.
struct TrialText {
    let policy: String
    let against: String
    /// Day by day, the policy's and the other's.
    let days: [(policy: TrialDay, against: TrialDay)]

    var text: String {
        """
        \(table)

        A look is a scan, a dog or an opened box. “By lot” adds looks drawn among the loads passed over, \
        until both have as many; what those find is an expectation.

        \(sentence)
        """
    }

    private var table: String {
        let heading =
            ["policy", "looks"] + PolicyTrial.Ground.allCases.map(\.rawValue)
            + ["found", "of looks", "declared wrong", "mules"]
        return Table(
            heading,
            [
                row(policy, days.map(\.policy)), row(against, days.map(\.against)),
                filled(policy, days.map(\.policy), days.map(\.against)),
                filled(against, days.map(\.against), days.map(\.policy)),
            ].compactMap(\.self)
        ).text
    }

    private func row(_ name: String, _ days: [TrialDay]) -> [String] {
        func sum(_ figure: (TrialDay) -> Int) -> Int { days.reduce(0) { $0 + figure($1) } }
        let looks = sum(\.looks), found = sum(\.found), mules = sum(\.foundMules)
        return [name, "\(looks)"]
            + PolicyTrial.Ground.allCases.map { ground in "\(sum { $0.grounds[ground] ?? 0 })" }
            + [
                "\(found)", Self.share(Double(found), Double(looks)),
                "\(found - mules) of \(sum(\.wrong) - sum(\.mules))",
                "\(mules) of \(sum(\.mules))",
            ]
    }

    /// nil for the policy that looks more often on every day.
    private func filled(_ name: String, _ mine: [TrialDay], _ others: [TrialDay]) -> [String]? {
        guard zip(mine, others).contains(where: { $0.looks < $1.looks }) else { return nil }
        let looks = zip(mine, others).reduce(0) { $0 + max($1.0.looks, $1.1.looks) }
        let found = zip(mine, others).reduce(0) { $0 + $1.0.found(withLooks: $1.1.looks) }
        return ["\(name), by lot", "\(looks)"] + PolicyTrial.Ground.allCases.map { _ in "" } + [
            Effort.fixed(found), Self.share(found, Double(looks)), "", "",
        ]
    }

    private static func share(_ part: Double, _ whole: Double) -> String {
        whole == 0 ? "" : "\(Effort.fixed(part / whole * 100)) %"
    }

    /// Day against day: one day's weather and thieves are the same under both.
    var differences: [Double] {
        days.map { day in
            day.policy.found(withLooks: day.against.looks)
                - day.against.found(withLooks: day.policy.looks)
        }
    }

    private var sentence: String {
        let gain = MeanInterval(differences)
        let range = "\(Effort.fixed(gain.low)) to \(Effort.fixed(gain.high))"
        let told =
            "With as many looks \(policy) finds \(Effort.fixed(gain.mean)) more a day than "
            + "\(against) (95 %: \(range), over \(days.count) days)"
        if gain.low > 0 { return told + "." }
        if gain.high < 0 { return told + ": it finds less." }
        return told + ": no difference is shown."
    }
}

/// A mean of a few independent values, with Student's interval.
struct MeanInterval {
    let mean: Double
    let low: Double
    let high: Double

    /// Two-sided 95 %, from 1 degree of freedom on; beyond the last one the normal's is as good.
    private static let t95 = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
        2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
        2.052, 2.048, 2.045,
    ]

    init(_ values: [Double]) {
        precondition(values.count > 1, "one value has no interval")
        let count = Double(values.count), mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
        let factor = values.count - 2 < Self.t95.count ? Self.t95[values.count - 2] : 1.96
        let margin = factor * (variance / count).squareRoot()
        (self.mean, low, high) = (mean, mean - margin, mean + margin)
    }
}
