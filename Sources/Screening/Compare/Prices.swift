/// What each kind of difference costs, in edits: one wrong letter costs 1.
///
/// The figures were set by reasoning and checked by cross-validation on public labelled pairs
/// (docs/formats/screening.md); none is fitted to a name.
struct Prices: Sendable {
    /// Two edits are a slip of the pen or another clerk's spelling, three are another name.
    var tolerance = 2.6
    /// A short name cannot afford so many: of three letters one may differ.
    var share = 0.34
    /// The same sound in other letters.
    var sound = 0.6
    /// One sound apart.
    var nearSound = 1.4
    var joined = 0.3
    var initial = 0.4
    var initialOfCompany = 1.0
    var acronym = 1.8
    var repeated = 0.2
    var particle = 0.1
    var title = 0.1
    var patronymic = 0.3
    var extraName = 0.7
    /// Beyond it only one word agrees, and one is not enough.
    var extraOfOne = 3.0
    var extraGeneric = 1.6
    var extraWord = 2.8
    var extraNumber = 1.0
    var form = 0.15
    var conflict = 3.0
    /// Each consonant that differs where vowels are not written.
    var bone = 1.2
    var consonants = 0.4
    /// One of three Chinese or Korean signs is as much as a name of its own.
    var sign = 3.0

    static let standard = Prices()
}
