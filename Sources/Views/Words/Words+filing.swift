import Model

extension Words {
    /// A room beside the road, as a timeline names it.
    func name(_ room: Room) -> String {
        switch room {
        case .member: say("the members", "los miembros")
        case .recognition: say("recognition", "reconocimiento")
        case .licence: say("the licences", "las licencias")
        case .restricted: say("the restricted parties", "las partes restringidas")
        case .declaration: say("the declarations", "las declaraciones")
        case .rules: say("the rules of selection", "las reglas de selección")
        case .model: say("the models", "los modelos")
        case .result: say("the results of examination", "los resultados del reconocimiento")
        case .roster: say("the roster", "los turnos")
        case .count: say("the counts", "los conteos")
        case .grant: say("grants of sight", "permisos de vista")
        case .exercise: say("exercises", "ejercicios")
        case .examiners: say("the officers who examine", "los oficiales que revisan")
        }
    }
}
