/// Reads the many spellings of a vocabulary word as one.
///
/// `departing`, `urn:epcglobal:cbv:bizstep:departing` and
/// `https://ref.gs1.org/cbv/BizStep-departing` are the same word. Words of our own vocabulary
/// read as `lane:word`; those of others stay whole.
enum EPCISWord {
    static let lane = "https://lane.example.org/voc/"
    private static let standard = "https://ref.gs1.org/cbv/"
    private static let older = "urn:epcglobal:cbv:"

    /// `kind` is the prefix of the vocabulary: `BizStep`, `Disp`, `BTT`, `SDT`.
    static func plain(_ text: String, _ kind: String) -> String {
        for start in ["\(standard)\(kind)-", "cbv:\(kind)-", "\(older)\(kind.lowercased()):"]
        where text.hasPrefix(start) { return String(text.dropFirst(start.count)) }
        for start in ["\(lane)\(kind)-", "lane:\(kind)-"] where text.hasPrefix(start) {
            return "lane:" + text.dropFirst(start.count)
        }
        return text
    }
}
