/// How one part of a name met the other name: the reason behind a score, a part at a time.
package struct NameStep: Hashable, Sendable {
    package enum How: String, Hashable, Sendable {
        case same
        /// Other letters, as many as the price says.
        case spelled
        /// The same when spoken.
        case sounds
        /// The consonants agree; one script writes no vowels.
        case consonants
        case initial
        /// Words written together, or one word written apart.
        case joined
        /// Said twice in one of the names.
        case repeated
        /// Only one of the names has it.
        case extra
        /// Each name has something else in this place.
        case conflict
        /// Initials and particles at most agree.
        case noWord
        case form
        case title
        /// Signs of one script, compared as they stand.
        case signs
        /// Letters of a word's beginnings.
        case acronym
    }

    package let how: How
    /// As read: in Latin letters. Empty on the side that has nothing.
    package let left: String
    package let right: String
    /// In edits: one wrong letter is 1.
    package let price: Double
}
