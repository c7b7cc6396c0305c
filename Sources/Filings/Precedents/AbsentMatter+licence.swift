import Model
import Standing
import StandingFiles

extension AbsentMatter {
    var ofLicence: FilingFlaw? {
        switch try? LicenceRecord.read(filing.record, of: filing.matter.description) {
        case .granted?, nil: nil
        case .withdrawn?: ungranted("withdrawn", by: filer)
        case .corrected(let goods)?: changed(goods, "corrected")
        case .returned(let goods)?: changed(goods, "returned")
        }
    }

    /// An authority speaks of goods under anybody's licence, an exporter of its own.
    private func changed(_ goods: GoodsCorrection, _ word: String) -> FilingFlaw? {
        guard filing.authority == nil else {
            return ungranted(word, by: nil) ?? absent(goods, word)
        }
        guard isExporter(goods.trip, filer) else {
            return told(
                "\(word).trip",
                "no load of yours is declared here as “\(goods.trip)”; declare it first, with you "
                    + "as its exporter, or correct its id")
        }
        // The number of a filing may be named under an authority's licence, too; amounts may not.
        let namesTheFiling = word == "corrected" && goods.cents == nil && goods.units == nil
        return namesTheFiling ? nil : ungranted(word, by: filer)
    }

    /// - Parameter filer: whose terms they have to be; nil: anybody's.
    private func ungranted(_ word: String, by filer: PartyID?) -> FilingFlaw? {
        let filers = known.reduce(into: Set<PartyID>()) {
            $0.formUnion($1.filers(of: filing.matter.description))
        }
        guard filer.map({ !filers.contains($0) }) ?? filers.isEmpty else { return nil }
        let whose = filer.map { " in the name of \($0)" } ?? ""
        let other =
            filing.authority == nil
            ? "; amounts under an authority's licence are that authority's to change" : ""
        return told(
            word,
            "no terms of licence \(filing.matter) are filed here\(whose); file its “licence” first, "
                + "then this\(other)")
    }

    private func absent(_ goods: GoodsCorrection, _ word: String) -> FilingFlaw? {
        guard !has(goods.trip) else { return nil }
        return told(
            "\(word).trip",
            "nobody has declared a trip “\(goods.trip)” here; declare it first, or correct its id")
    }
}
