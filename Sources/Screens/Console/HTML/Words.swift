import Model

/// The console's own phrases, both languages side by side so that neither is forgotten.
struct Words {
    let language: Language

    func say(_ english: String, _ spanish: String) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    var tag: String { language.rawValue }
    var board: String { say("Live board", "Tablero en vivo") }
    var skip: String { say("Skip to content", "Ir al contenido") }
    var motto: String {
        say(
            "A clearance holds exactly as long as custody of the box holds.",
            "Una liberación vale exactamente mientras se sostenga la custodia de la caja.")
    }

    var onTheLane: String { say("On the lane", "En el carril") }
    var inQueue: String { say("In the queue", "En la fila") }
    var preCleared: String { say("Pre-cleared", "Preliberadas") }
    var revoked: String { say("Revoked", "Revocada") }
    var revokedCount: String { say("Revoked", "Revocadas") }
    var withAlarms: String { say("With alarms", "Con alarmas") }
    var crossed: String { say("Crossed", "Cruzaron") }
    var wait: String { say("Wait to primary", "Espera a primaria") }
    var waitHalf: String { say("half within", "la mitad en") }
    var waitNine: String { say("9 in 10 within", "9 de 10 en") }
    var all: String { say("All", "Todas") }
    var undecided: String { say("Not decided", "Sin decidir") }

    var loads: String { say("Loads", "Cargas") }
    var load: String { say("Load", "Carga") }
    var status: String { say("Where", "Dónde") }
    var channel: String { say("Channel", "Canal") }
    var custody: String { say("Custody", "Custodia") }
    var newestFinding: String { say("Newest finding", "Hallazgo más reciente") }
    var exposed: String { say("Exposed", "Expuesta") }
    var heard: String { say("Last heard", "Última señal") }
    var newestAlarms: String { say("Newest alarms", "Alarmas más recientes") }
    var noAlarms: String {
        say(
            "No alarm. Every load's custody holds.",
            "Sin alarmas. La custodia de cada carga se sostiene.")
    }
    var map: String { say("The lane", "El carril") }
    var noLane: String {
        say("No lane has been declared yet.", "Aún no se ha declarado un carril.")
    }
    var find: String { say("Find a load, tractor or trailer", "Buscar carga, tractor o remolque") }
    var search: String { say("Find", "Buscar") }
    var live: String { say("live", "en vivo") }
    var paused: String { say("reconnecting", "reconectando") }
    var asOf: String { say("Lane time", "Hora del carril") }
    var next: String { say("Next", "Siguiente") }
    var previous: String { say("Previous", "Anterior") }
    var noneMatch: String { say("No load matches.", "Ninguna carga coincide.") }
    var noLoads: String { say("No loads yet", "Aún no hay cargas") }
    var noLoadsHelp: String {
        say(
            "The board fills as soon as something is reported. Feed a simulated day, or your own files:",
            "El tablero se llena en cuanto se reporte algo. Alimente un día simulado o sus propios archivos:"
        )
    }

    var timeline: String { say("What happened", "Qué pasó") }
    var plan: String { say("As declared", "Según lo declarado") }
    var findings: String { say("Findings", "Hallazgos") }
    var decisions: String { say("Decisions", "Decisiones") }
    var decision: String { say("Decision", "Decisión") }
    var seals: String {
        say("Seals that should be on the door", "Sellos que deben estar en la puerta")
    }
    var noSeals: String { say("None", "Ninguno") }
    var exposure: String { say("Exposure", "Exposición") }
    var weighted: String { say("weighted by place", "ponderada por lugar") }
    var evidence: String { say("Evidence", "Evidencia") }
    var dossier: String { say("Download the dossier", "Descargar el expediente") }
    var leftOut: String {
        say("earlier entries are in the dossier", "entradas anteriores están en el expediente")
    }
    var nothingYet: String { say("Nothing has been reported yet.", "Aún no se ha reportado nada.") }
    var noFindings: String {
        say("Nothing was found against this load.", "No se encontró nada contra esta carga.")
    }

    var driver: String { say("Driver", "Conductor") }
    var tractor: String { say("Tractor", "Tractor") }
    var trailer: String { say("Trailer", "Remolque") }
    var container: String { say("Container", "Contenedor") }
    var device: String { say("Tracker", "Rastreador") }
    var exporter: String { say("Exporter", "Exportador") }
    var carrier: String { say("Carrier", "Transportista") }
    var departure: String { say("Departure", "Salida") }

    var reasons: String { say("Reasons", "Razones") }
    var policy: String { say("Policy", "Política") }
    var decidedAt: String { say("Decided", "Decidido") }
    var validUntil: String { say("Lapses", "Vence") }
    var draw: String { say("Random draw", "Sorteo") }
    var revocation: String { say("Revocation", "Revocación") }
    var brokeAt: String { say("Custody broke", "La custodia se rompió") }
    var revokedAt: String { say("Taken back", "Se revocó") }

    var logIn: String { say("Log in", "Entrar") }
    var logOut: String { say("Log out", "Salir") }
    var key: String { say("Key", "Clave") }
    var keyHelp: String {
        say(
            "The key this node issued to you. It is not kept in the browser.",
            "La clave que este nodo le entregó. No se guarda en el navegador.")
    }
    var keyWrong: String {
        say(
            "That key is not known here, or it may only report.",
            "Esa clave no se conoce aquí, o solo puede reportar.")
    }
    var notFound: String { say("There is nothing here for you", "Aquí no hay nada para usted") }
    var notFoundHelp: String {
        say("Check the name, or go back to the board.", "Revise el nombre o vuelva al tablero.")
    }
    var light: String { say("Light theme", "Tema claro") }
    var dark: String { say("Dark theme", "Tema oscuro") }
    var zoomIn: String { say("Closer", "Acercar") }
    var zoomOut: String { say("Farther", "Alejar") }
    var zoomAll: String { say("Whole lane", "Todo el carril") }

    func minutes(_ minutes: Double) -> String {
        minutes >= 90
            ? "\(Int(minutes) / 60) h \(Int(minutes) % 60) min" : "\(Int(minutes.rounded())) min"
    }

    func late(_ lag: Seconds) -> String {
        // As the sentence beside it says it: rounded otherwise, one stand would have two lengths.
        say("known \(lag.spoken) later", "se supo \(lag.spoken) después")
    }
}
