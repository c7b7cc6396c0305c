import Model

/// What was said of goods under one licence: corrections and what came back.
struct LicenceChanges: Sendable {
    private var said: [TripID: [SaidOfLicence]] = [:]
    private var count = 0

    /// As many as loads, for what came back or was mistyped.
    private static let countMax = 10_000

    /// False where it is one too many.
    mutating func hear(_ word: SaidOfLicence, about trip: TripID) -> Bool {
        guard count < Self.countMax else { return false }
        count += 1
        said[trip, default: []].append(word)
        return true
    }

    /// Words about one export, by whom they may be said: an authority speaks of any, an exporter
    /// of its own goods.
    ///
    /// - Parameter isOfficial: an authority has filed the licence.
    func about(
        _ name: LicenceUse.Name, of exporter: PartyID?, isOfficial: Bool
    ) -> [SaidOfLicence] {
        (said[name.trip] ?? []).filter { word in
            guard let goods = word.goods, goods.export ?? name.export == name.export else {
                return false
            }
            return word.isOfAuthority
                || word.filer == exporter && (!isOfficial || word.namesTheFilingOnly)
        }
    }
}

extension SaidOfLicence {
    fileprivate var goods: GoodsCorrection? {
        switch word {
        case .granted, .withdrawn: nil
        case .corrected(let goods), .returned(let goods): goods
        }
    }

    /// An exporter gives back value of a licence that only it has filed; of an authority's it may
    /// name the filing and no more.
    fileprivate var namesTheFilingOnly: Bool {
        guard case .corrected(let goods) = word else { return false }
        return goods.cents == nil && goods.units == nil
    }
}
