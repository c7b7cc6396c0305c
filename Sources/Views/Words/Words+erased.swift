package import Model

/// What is left to say of an erased trip.
extension Words {
    package var erased: String { say("Content erased", "Contenido borrado") }

    /// The reason is as it was recorded, in whatever language.
    package func orderer(of erasure: Erasure) -> String {
        say("by order of \(erasure.by): ", "por orden de \(erasure.by): ") + erasure.reason
    }

    package func erasedWhat(_ count: Int, of all: Int) -> String {
        say(
            "The content of \(count.grouped) of its \(all.grouped) facts is gone for good: plan, "
                + "people, positions, seals, weights.",
            "El contenido de \(count.grouped) de sus \(all.grouped) hechos ya no existe: plan, "
                + "personas, posiciones, sellos, pesos.")
    }

    package var stillProvable: String {
        say(
            "Still provable: which facts there were, of what kind, by whom and when they were "
                + "received; that none was changed, added or left out; and what was decided.",
            "Aún se prueba: qué hechos hubo, de qué tipo, de quién y cuándo se recibieron; que "
                + "ninguno se cambió, agregó u omitió; y qué se decidió.")
    }
}
