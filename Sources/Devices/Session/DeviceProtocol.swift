/// The protocols that are spoken, by the names that people know them by.
package enum DeviceProtocol: String, CaseIterable, Sendable {
    case jt600 = "Jt600"
    case jt808 = "Jt808"
    case teltonika = "Teltonika"
    case queclink = "Gl200Text"
    case eseal = "Eseal"
    case h02 = "H02"

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
        case .jt600: Jt600Rule()
        case .jt808: Jt808Rule()
        case .teltonika: TeltonikaRule()
        case .queclink: DelimitedRule(first: [43], last: [36, 0], frameMax: 4_096)
        case .eseal: EsealRule()
        case .h02: H02Rule()
        }
    }

    package func decoder(model: String? = nil) -> any DeviceDecoder {
        switch self {
        case .jt600: Jt600Decoder()
        case .jt808: Jt808Decoder(model: model)
        case .teltonika: TeltonikaDecoder()
        case .queclink: QueclinkDecoder()
        case .eseal: EsealDecoder()
        case .h02: H02Decoder()
        }
    }
}
