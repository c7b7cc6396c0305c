import Model

/// What authorities say of those who touch loads.
extension Words {
    func said(_ notice: StandingNotice) -> String {
        let who = "\(notice.member)"
        switch notice.word {
        case .standing(let fact):
            let state = "\(fact.programme.rawValue): \(fact.status.rawValue)"
            let reason = fact.reason.map { " (\($0.rawValue))" } ?? ""
            return say("Standing of ", "Situación de ") + who + ", " + state + reason
        case .denied(let list, _):
            return who + say(" is denied, list ", " está denegada, lista ") + list
        case .cleared(let list, _):
            return who + say(" is taken off the list ", " sale de la lista ") + list
        }
    }
}
