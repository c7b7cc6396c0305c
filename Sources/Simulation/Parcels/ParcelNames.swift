/// Names as a border region has them: a few that are everywhere, and a long tail that is rare.
struct ParcelNames {
    private static let given = words(
        """
        maria jose juan luis carlos ana jorge guadalupe francisco miguel rosa antonio jesus laura \
        james john robert michael william david jennifer linda elizabeth patricia mary daniel \
        sofia diego fernanda alejandro valeria ricardo veronica eduardo claudia roberto gabriela \
        thomas susan karen emily ashley kevin brian amanda sandra teresa raul hector norma irma \
        oscar martha silvia pedro manuel adriana monica angel victor cristina
        """)
    private static let surnames = words(
        """
        garcia hernandez martinez lopez gonzalez rodriguez perez sanchez ramirez cruz flores gomez \
        morales vazquez reyes jimenez torres diaz gutierrez ruiz mendoza aguilar ortiz moreno \
        castillo romero alvarez rivera chavez ramos herrera medina castro vargas guzman smith \
        johnson williams brown jones miller davis wilson anderson taylor thomas moore martin lee \
        thompson white harris clark lewis robinson walker young allen king wright scott hill
        """)
    private static let onsets = words("b c ch d f g gr j l ll m n p r s t tr v z k h br cl")
    private static let nuclei = words("a e i o u ia io ue ai")
    private static let codas = ["", "", "", "n", "r", "s", "l", "z"]

    /// Every third name is from the tail.
    private static let tailShare = 0.33

    static func given(_ chance: inout Chance) -> String {
        chance.happens(tailShare) ? coined(2, &chance) : common(given, &chance)
    }

    static func surname(_ chance: inout Chance) -> String {
        chance.happens(tailShare) ? coined(3, &chance) : common(surnames, &chance)
    }

    /// Of so many syllables.
    static func coined(_ syllables: Int, _ chance: inout Chance) -> String {
        (0..<syllables).map { _ in
            chance.pick(onsets) + chance.pick(nuclei) + chance.pick(codas)
        }.joined()
    }

    /// The first are the commonest: the square of a uniform number leans to its beginning.
    private static func common(_ list: [String], _ chance: inout Chance) -> String {
        let unit = chance.unit()
        return list[Int(unit * unit * Double(list.count))]
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
