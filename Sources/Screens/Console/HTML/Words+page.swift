import Model
import Views

/// What only the pages say: their frame, the board's tools, the login.
extension Words {
    var tag: String { language.rawValue }
    var board: String { say("Live board", "Tablero en vivo") }
    var skip: String { say("Skip to content", "Ir al contenido") }
    var motto: String {
        say(
            "A clearance holds exactly as long as custody of the box holds.",
            "Una liberación vale exactamente mientras se sostenga la custodia de la caja.")
    }
    var wait: String { say("Wait to primary", "Espera a primaria") }
    var waitNine: String { say("9 in 10 within", "9 de 10 en") }
    var all: String { say("All", "Todas") }
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
    var find: String { say("Find a load, tractor or trailer", "Carga, tractor o remolque") }
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
    var dossier: String { say("Download the dossier", "Descargar el expediente") }
    var recordedAs: String { say("Recorded as", "Asentada como") }
    var leftOut: String {
        say("earlier entries are in the dossier", "entradas anteriores están en el expediente")
    }
    var nothingYet: String { say("Nothing has been reported yet.", "Aún no se ha reportado nada.") }
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
        say(
            "Check the name, or go back to the board. What is left of an erased load is shown to "
                + "authorities only.",
            "Revise el nombre o vuelva al tablero. Lo que queda de una carga borrada se muestra solo "
                + "a las autoridades.")
    }
    var light: String { say("Light theme", "Tema claro") }
    var dark: String { say("Dark theme", "Tema oscuro") }
    var zoomIn: String { say("Closer", "Acercar") }
    var zoomOut: String { say("Farther", "Alejar") }
    var zoomAll: String { say("Whole lane", "Todo el carril") }
    var inUTC: String { say("all times UTC", "todas las horas en UTC") }

    /// Why a partner's board is empty: most often a trip was declared without naming it.
    func noneOfYours(_ party: PartyID) -> String {
        say(
            "Your key sees the loads whose declaration names \(party) as carrier or exporter. "
                + "There are none yet.",
            "Su clave ve las cargas cuya declaración nombra a \(party) como transportista o "
                + "exportador. Aún no hay ninguna.")
    }

    var erasedNote: String {
        say("The content of this load was erased", "El contenido de esta carga fue borrado")
    }

    /// In the order of the calendar; a month by its number is read two ways on the two sides.
    var months: [String] {
        switch language {
        case .english:
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        case .spanish:
            ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
        }
    }
}
