/// The columns and figures of the board and of the list of trips.
extension Words {
    package var loads: String { say("Loads", "Cargas") }
    package var status: String { say("Where", "Dónde") }
    package var channel: String { say("Channel", "Canal") }
    package var custody: String { say("Custody", "Custodia") }
    package var newestFinding: String { say("Newest finding", "Hallazgo más reciente") }
    package var exposed: String { say("Exposed", "Expuesta") }
    package var heard: String { say("Last heard", "Última señal") }

    package var onTheLane: String { say("On the lane", "En el carril") }
    package var inQueue: String { say("In the queue", "En la fila") }
    package var preCleared: String { say("Pre-cleared", "Preliberadas") }
    package var revoked: String { say("Revoked", "Revocada") }
    package var revokedCount: String { say("Revoked", "Revocadas") }
    package var withAlarms: String { say("With alarms", "Con alarmas") }
    package var crossed: String { say("Crossed", "Cruzaron") }
    package var undecided: String { say("Not decided", "Sin decidir") }
    package var examine: String { say("Examine", "Revisar") }
}
