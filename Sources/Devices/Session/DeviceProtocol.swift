/// The protocols that are spoken, by the names that people know them by.
package enum DeviceProtocol: String, CaseIterable, Sendable {
    case osmAnd = "OsmAnd"
    case jt600 = "Jt600"
    case jt808 = "Jt808"
    case teltonika = "Teltonika"
    case queclink = "Gl200Text"
    case eseal = "Eseal"
    case gt06 = "Gt06"
    case h02 = "H02"
    case gps103 = "Gps103"
    case tk103 = "Tk103"
    case meitrack = "Meitrack"
    case suntech = "Suntech"
    case nmea = "Nmea"
    /// Messages of a broker, each of the device that its topic names.
    case mqtt = "Mqtt"

    /// Ignores case, hyphens and blanks: `gps-103` is `Gps103`.
    package init?(name: String) {
        let wanted = Self.plain(name)
        guard let found = Self.allCases.first(where: { Self.plain($0.rawValue) == wanted }) else {
            return nil
        }
        self = found
    }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    package var rule: any FramingRule {
        switch self {
        case .osmAnd: HTTPRequestRule()
        case .jt600: Jt600Rule()
        case .jt808: Jt808Rule()
        case .teltonika: TeltonikaRule()
        case .queclink: DelimitedRule(first: [43], last: [36, 0], frameMax: 4_096)
        case .eseal: EsealRule()
        case .gt06: Gt06Rule()
        case .h02: H02Rule()
        case .gps103:
            DelimitedRule(first: [], last: [59, 10, 13, 0], frameMax: 2_048, keepsLast: false)
        case .tk103: DelimitedRule(first: [40], last: [41], frameMax: 2_048)
        case .meitrack: MeitrackRule()
        case .suntech: SuntechRule()
        case .nmea: NmeaRule()
        // A broker delivers whole messages; a file of them has one a line.
        case .mqtt:
            DelimitedRule(first: [], last: [10, 13, 0], frameMax: 64 * 1_024, keepsLast: false)
        }
    }

    package func decoder(model: String? = nil) -> any DeviceDecoder {
        CarefulDecoder(plainDecoder(model: model))
    }

    private func plainDecoder(model: String?) -> any DeviceDecoder {
        switch self {
        case .osmAnd: OsmAndDecoder()
        case .jt600: Jt600Decoder()
        case .jt808: Jt808Decoder(model: model)
        case .teltonika: TeltonikaDecoder()
        case .queclink: QueclinkDecoder()
        case .eseal: EsealDecoder()
        case .gt06: Gt06Decoder(model: model)
        case .h02: H02Decoder()
        case .gps103: Gps103Decoder()
        case .tk103: Tk103Decoder()
        case .meitrack: MeitrackDecoder()
        case .suntech: SuntechDecoder()
        case .nmea: NmeaDecoder()
        case .mqtt: QueueDecoder()
        }
    }
}
