/// How far two parties agree in every trait: three bits a trait, packed, so that pairs which agree
/// alike are one pattern.
package struct Levels: Hashable, Sendable {
    /// 0 says nothing (a side is missing), 1 is equal, the last differs; those between are nearer
    /// to one or the other, and what each is worth is learnt.
    package static let count = 8
    static let missing = 0, equal = 1

    package private(set) var bits: UInt32 = 0

    package subscript(trait: Trait) -> Int {
        get { Int(bits >> UInt32(trait.rawValue * 3)) & 7 }
        set {
            let shift = UInt32(trait.rawValue * 3)
            bits = bits & ~(7 << shift) | UInt32(newValue) << shift
        }
    }

    package init() {}
    init(bits: UInt32) { self.bits = bits }
}
