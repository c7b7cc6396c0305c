package import Model

/// Why the register takes no more.
package enum RegisterRefusal: Error, Hashable {
    case memberFull(PartyID)
    case membersFull
    case linksFull(PartyID)
    case turnsFull(String)

    package var advice: String {
        switch self {
        case .memberFull(let member):
            "\(member) has \(StandingRegister.factsOfMemberMax) facts already, which is the most; "
                + "leave out what was said before any day that you ask about"
        case .membersFull:
            "there are \(StandingRegister.membersMax) members already, which is the most; "
                + "ask about one programme at a time"
        case .linksFull(let id):
            "\(id) is linked to \(RecognitionRegister.linksMax) other identifiers, which is the "
                + "most; one company has a handful"
        case .turnsFull(let what):
            "\(what) was turned on and off \(DatedSwitch.turnsMax) times, which is the most"
        }
    }
}
