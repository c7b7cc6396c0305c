/// Words that stand in many names and tell few bearers apart.
enum CommonWords {
    static let rows: [(NameToken.Kind, String)] = [
        (
            .title,
            """
            mr mrs ms miss dr prof professor sir lord lady dame sheikh shaikh sheik sheykh haji hajj \
            hajji hadji mullah mulla maulvi mawlawi qari sayyed general gen colonel col major \
            captain capt lieutenant lt president prasident prezident minister senator engineer eng \
            ing senor senora don dona lic licenciado arq herr frau monsieur madame mv mt ss
            """
        ),
        (
            .particle,
            """
            bin ibn ben bint al el ul ud abd abdul abdel the of and y e und et i de del della di da \
            do dos das du des der den van von zu la le los las for for a an
            """
        ),
        (
            .generic,
            """
            group gruppe grupo groupe holding holdings international intl global worldwide trading \
            trade trust enterprise enterprises industries industry industrial general services \
            service company logistics transport transportes import export comercial comercializadora \
            foundation fund
            """
        ),
        (.number, "ii iii iv vi vii viii ix xi xii xiii xiv xv xx"),
    ]

    /// From zero on.
    static let numbers = [
        "zero", "one first 1st", "two second 2nd", "three third 3rd", "four fourth 4th",
        "five fifth 5th", "six sixth 6th", "seven seventh 7th", "eight eighth 8th",
        "nine ninth 9th", "ten tenth 10th", "eleven eleventh 11th", "twelve twelfth 12th",
    ]
}
