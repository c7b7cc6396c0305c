/// The first fields of a Suntech line: `ST300STT;id`, `ST910;Location;id`, `STT;id` (universal).
struct SuntechHead {
    let word: String
    let device: String
    let isUniversal: Bool
    /// The smallest models say whether there is a fix and not from how many satellites.
    let hasSatellites: Bool

    init?(_ fields: Fields) {
        let first = fields[0].string
        guard first.utf8.allSatisfy({ $0 > 47 && $0 < 91 }), (3...8).contains(first.utf8.count)
        else {
            return nil
        }
        if first == "ST910" {
            word = fields[1].string
            device = fields[2].string
            (isUniversal, hasSatellites) = (false, false)
        } else if first.hasPrefix("ST") && first.utf8.count > 5 || first.hasPrefix("SA") {
            word = String(first.suffix(3))
            // `CMD;Res;id` answers a command.
            device = word == "CMD" ? fields[2].string : fields[1].string
            (isUniversal, hasSatellites) = (false, true)
        } else {
            word = first
            device = fields[1].string
            (isUniversal, hasSatellites) = (true, true)
        }
    }

    var isHeartbeat: Bool { word == "ALV" || word == "Alive" }
}
