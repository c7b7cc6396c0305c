/// Hiragana and katakana by Hepburn's spelling; the two blocks have one order.
enum KanaSigns {
    /// From U+3041; a small sign is spelled as its full one.
    private static let order = """
        a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi \
        ji tsu tsu zu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po ma \
        mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n vu
        """
    private static let hiragana: UInt32 = 0x3041, katakana: UInt32 = 0x30A1

    static let syllables: [(UInt32, String)] = order.split(separator: " ").enumerated().flatMap {
        [(hiragana + UInt32($0), String($1)), (katakana + UInt32($0), String($1))]
    }
}
