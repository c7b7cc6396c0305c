import Screening
import Testing

@Suite("A name of any script is read in Latin letters")
struct NameReadingTests {
    private func words(_ text: String, _ kind: NameKind = .person) -> [String] {
        ScreenedName(text, kind).tokens.map(\.text)
    }

    // A listed person would pass under the letters of another alphabet.
    @Test(arguments: [
        ("Велимир Огнянский", ["velimir", "ognyanskiy"]),
        ("Ζήνων Πετράκης", ["zinon", "petrakis"]),
        ("Արամ Վարունյան", ["aram", "varounyan"]),
        ("ბექა ლომაური", ["beka", "lomauri"]),
        ("さくら タナカ", ["sakura", "tanaka"]),
        ("Ｚｏｒａｎ Ｖｅｌｔ", ["zoran", "velt"]),
    ])
    func alphabetsAreSpelled(_ text: String, _ wanted: [String]) {
        #expect(words(text) == wanted)
    }

    // Korean and Chinese names have no blank between family and given name; without one they
    // would meet no romanised spelling.
    @Test func familyNamesOfSignsStandApart() {
        #expect(words("박서준") == ["park", "seojun"])
        #expect(words("李小龙") == ["li", "xiaolong"])
    }

    // An accent left out by a typewriter would hide a name.
    @Test func accentsAndApostrophesAreSilent() {
        #expect(words("Ñandú O’Brádaigh Łęcki") == ["nandu", "obradaigh", "lecki"])
    }

    // S.A. and SA are one word; J.Voronin are two.
    @Test func dotsJoinSingleLettersOnly() {
        #expect(words("J.K. Voronin").first == "jk")
        #expect(words("J.Voronin") == ["j", "voronin"])
        #expect(words("Amarok.com", .organization) == ["amarok", "com"])
    }

    // A digit that looks like a letter is the oldest trick.
    @Test func digitsAmongLettersAreLetters() {
        #expect(words("V0r0nin") == ["voronin"])
    }

    // A script that cannot be read must still match itself, and nothing else.
    @Test func unreadScriptsAreComparedAsTheyStand() {
        let scorer = NameScorer()
        let name = ScreenedName("សុខា", .person)
        #expect(scorer.compare(name, name).score == 1)
        #expect(scorer.compare(name, ScreenedName("ពិសី", .person)).isMatch == false)
        #expect(scorer.compare(name, ScreenedName("Sokha", .person)).score == 0)
    }

    // Text that is no name, however long, must not stop a run.
    @Test func anythingIsRead() {
        #expect(words("").isEmpty)
        #expect(words("–– ,;").isEmpty)
        #expect(words(String(repeating: "ab ", count: 500)).count == ScreenedName.tokensMax)
        #expect(words(String(repeating: "x", count: 500))[0].utf8.count <= 60)
    }
}
