import Model

extension TruckManifest {
    /// What may be meant and is more often a slip. Told by who checks a manifest, and refused by
    /// nobody: ledgers hold such manifests, and a start reads them again.
    package var doubts: [String] {
        var doubts: [String] = []
        if let arrival, let departure, arrival < departure {
            doubts.append(
                "it arrives \(arrival.rfc3339), before it departs \(departure.rfc3339)")
        }
        for (place, seal) in seals.enumerated()
        where seals[..<place].contains(where: { ($0.maker, $0.number) == (seal.maker, seal.number) }
        ) {
            doubts.append("seal \(seal.number) stands twice")
        }
        return doubts
    }
}
