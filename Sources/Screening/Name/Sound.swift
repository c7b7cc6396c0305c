/// Writes a word as it is heard, so that Husayn and Hussein, or Selenskyj and Zelenskyy, meet.
///
/// Coarse on purpose: it lowers the price of a difference, it never makes two names equal.
enum Sound {
    /// Shorter words have too few letters left to be told apart by sound.
    static let lettersMin = 4

    static func of(_ letters: [UInt8]) -> [UInt8] {
        var sound: [UInt8] = []
        sound.reserveCapacity(letters.count)
        var at = 0
        while at < letters.count { at += step(letters, at, &sound) }
        return sound
    }

    /// Consonants in classes, vowels left out: what Arabic and Hebrew writing keeps of a name.
    static func skeleton(_ letters: [UInt8]) -> [UInt8] {
        var bones: [UInt8] = []
        for letter in of(letters.filter { $0 != UInt8(ascii: "w") }) {
            let bone: UInt8? =
                switch letter {
                case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "h"):
                    nil
                case UInt8(ascii: "p"), UInt8(ascii: "v"), UInt8(ascii: "f"): UInt8(ascii: "b")
                case UInt8(ascii: "g"), UInt8(ascii: "c"): UInt8(ascii: "k")
                case UInt8(ascii: "d"): UInt8(ascii: "t")
                default: letter
                }
            if let bone, bone != bones.last { bones.append(bone) }
        }
        return bones
    }

    /// Appends one sound and says how many letters it took.
    private static func step(_ letters: [UInt8], _ at: Int, _ sound: inout [UInt8]) -> Int {
        let letter = letters[at], next = at + 1 < letters.count ? letters[at + 1] : 0
        func add(_ heard: Unicode.Scalar, _ taken: Int) -> Int {
            let heard = UInt8(ascii: heard)
            if sound.last != heard { sound.append(heard) }
            return taken
        }
        switch (Unicode.Scalar(letter), Unicode.Scalar(next)) {
        case ("p", "h"): return add("f", 2)
        case ("s", "c") where at + 2 < letters.count && letters[at + 2] == UInt8(ascii: "h"):
            return add("s", 3)
        case ("d", "z") where at + 2 < letters.count && letters[at + 2] == UInt8(ascii: "h"):
            return add("i", 3)
        case ("k", "h"): return add("h", 2)
        case ("s", "h"), ("z", "h"), ("t", "z"), ("t", "s"): return add("s", 2)
        case ("c", "h"): return add("c", 2)
        case ("c", "k"): return add("k", 2)
        case ("g", "h"): return add("g", 2)
        case ("t", "h"): return add("t", 2)
        case ("d", "h"): return add("d", 2)
        case ("b", "h"): return add("b", 2)
        case ("d", "j"): return add("i", 2)
        case ("c", "e"), ("c", "i"), ("c", "y"): return add("s", 1)
        case ("c", _), ("q", _): return add("k", 1)
        case ("x", _):
            if at > 0 { _ = add("k", 1) }
            return add("s", 1)
        case ("z", _): return add("s", 1)
        case ("w", _) where at == 0 || !isVowel(letters[at - 1]): return add("v", 1)
        case ("h", _) where at > 0 && !isVowel(next): return 1
        case ("o", "o"), ("o", "u"), ("o", "e"), ("u", "e"), ("a", "u"), ("o", "w"), ("a", "w"):
            return add("u", 2)
        case ("e", "i"), ("e", "y"), ("a", "y"), ("a", "i"), ("e", "e"), ("i", "e"), ("i", "y"):
            return add("i", 2)
        case ("a", "e"): return add("i", 2)
        case ("e", _), ("i", _), ("y", _), ("j", _): return add("i", 1)
        case ("o", _), ("u", _): return add("u", 1)
        default: return add(Unicode.Scalar(letter), 1)
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch Unicode.Scalar(letter) {
        case "a", "e", "i", "o", "u", "y": true
        default: false
        }
    }
}
