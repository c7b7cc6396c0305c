/// The rooms beside the road that keep what was filed with them.
///
/// The word is part of the line format and of the names of streams: never rename, only append.
package enum Room: String, Hashable, Sendable, CaseIterable {
    /// A deed in the life of a programme's member.
    case member
    /// An arrangement by which one programme recognises another's members.
    case recognition
    /// An export licence and what it still allows.
    case licence
    /// A list of parties that may not be dealt with.
    case restricted
    /// What a trader declares of a trip's goods.
    case declaration
    /// A book of rules about who is examined.
    case rules
    /// A trained model that scores declarations.
    case model
    /// What an examination of a trip found.
    case result
    /// Officers and booths of the port.
    case roster
    /// Trucks counted in the port's queues.
    case count
    /// Sight of somebody's loads, given to another party.
    case grant
    /// A rehearsal's scenario, marked as one.
    case exercise
    /// Officers among whom an authority's examinations are drawn.
    case examiners

    /// What is filed about a trip stands on the trip's own stream, and goes with it when it is erased.
    package var isOfTrips: Bool {
        switch self {
        case .declaration, .result: true
        case .member, .recognition, .licence, .restricted, .rules, .model, .roster, .count,
            .grant, .exercise, .examiners:
            false
        }
    }
}
