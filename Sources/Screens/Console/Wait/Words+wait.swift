import Model
import PortBoard
import Views
import Waits

/// What only the traveller's page says.
extension Words {
    func waitAt(_ place: String) -> String {
        say("Truck wait: \(place)", "Espera de camiones: \(place)")
    }
    var waitHere: String { say("Truck wait at this port", "Espera de camiones en este puerto") }
    var forTrucks: String {
        say(
            "Commercial trucks, from joining the queue to the primary booth.",
            "Camiones de carga, desde que entran a la fila hasta la caseta primaria.")
    }

    func lane(_ lane: LaneClass) -> String {
        switch lane {
        case .standard: say("Standard lane", "Carril estándar")
        case .fast: say("FAST lane", "Carril FAST")
        }
    }

    var joinNow: String { say("If you join now, about", "Si entra ahora, unos") }
    var lately: String { say("Trucks lately waited", "Hace poco se esperó") }
    var noFigure: String { say("No figure now", "Sin dato por ahora") }
    var noFigureWhy: String {
        say(
            "Too few trucks got through in the last half hour to say. That is not a wait of zero.",
            "Pasaron muy pocos camiones en la última media hora. No significa cero espera.")
    }
    func middle(_ half: String, _ low: String, _ high: String) -> String {
        say(
            "Trucks that just got through waited \(half); 8 in 10 between \(low) and \(high).",
            "Los que acaban de pasar esperaron \(half); 8 de cada 10 entre \(low) y \(high).")
    }
    /// `age`: nil where the figures are old, and their moment stands above them.
    func basis(_ trucks: Int, _ age: String?) -> String {
        guard let age else { return say("From \(trucks) trucks.", "De \(trucks) camiones.") }
        return say(
            "From \(trucks) trucks, the newest \(age) ago.",
            "De \(trucks) camiones, el último hace \(age).")
    }
    var joinedThen: String {
        say("Who joined then, about", "Quien entraba entonces, unos")
    }
    var waitedThen: String { say("Trucks then had waited", "Entonces se esperó") }
    func middleThen(_ half: String, _ low: String, _ high: String) -> String {
        say(
            "Trucks that got through then had waited \(half); 8 in 10 between \(low) and \(high).",
            "Los que pasaban entonces habían esperado \(half); 8 de cada 10 entre \(low) y \(high)."
        )
    }
    var tooFewYet: String {
        say(
            "Too few trucks have got through close together to say what they waited. That is not a wait of zero.",
            "Han pasado muy pocos camiones seguidos para decir cuánto esperaron. No significa cero espera."
        )
    }
    func through(_ half: String) -> String {
        say(
            "Through the whole port, inspections included: \(half).",
            "Todo el puerto, con inspecciones: \(half).")
    }

    var lastKnown: String { say("Last known", "Último dato") }
    func notNow(_ since: HTML) -> HTML {
        switch language {
        case .english: "Nothing can be said of now. These figures are from \(since)."
        case .spanish: "Nada se puede decir de ahora. Estos datos son de \(since)."
        }
    }
    var neverYet: String {
        say(
            "No truck has been seen from the queue to the booth yet.",
            "Aún no se ha visto ningún camión desde la fila hasta la caseta.")
    }
    var measuredAt: String { say("Measured", "Medido") }
    var renews: String { say("The page renews itself.", "La página se renueva sola.") }

    var overDay: String { say("Over the day", "Durante el día") }
    func chartNote(_ clock: String) -> String {
        say(
            "Half of the trucks waited less than the line, in minutes by hour of the day (\(clock)).",
            "La mitad esperó menos que la línea, en minutos por hora del día (\(clock)).")
    }
    var nextHours: String { say("The next hours", "Las próximas horas") }
    var hour: String { say("Hour", "Hora") }
    var forecastNote: String {
        say(
            "8 of 10 should lie in the range. It knows of no closure, strike or holiday to come.",
            "8 de cada 10 deberían caer en el rango. No sabe de cierres, paros ni feriados por venir."
        )
    }
    func noForecast(_ hours: Int, _ wanted: Int) -> String {
        say(
            "No forecast yet: it wants a week of waits (\(wanted) hours), and there are \(hours).",
            "Aún sin pronóstico: pide una semana de esperas (\(wanted) horas) y hay \(hours).")
    }
    var noForecastNow: String {
        say(
            "No forecast: too few trucks crossed lately.",
            "Sin pronóstico: cruzaron muy pocos camiones últimamente.")
    }

    var howMeasured: String { say("How we measure", "Cómo medimos") }
    func ends(_ segment: WaitSegment) -> String {
        switch segment {
        case .zones(let queue, let primary):
            say(
                "From the entry of “\(queue)” to the entry of “\(primary)”. A queue that reaches "
                    + "farther back is longer than we say.",
                "De la entrada de «\(queue)» a la entrada de «\(primary)». Una fila que llega más "
                    + "atrás es más larga de lo que decimos.")
        case .said(let said):
            say(
                "From “\(said.from)” to “\(said.to)”. A queue that reaches farther back is longer "
                    + "than we say.",
                "De «\(said.from)» a «\(said.to)». Una fila que llega más atrás es más larga de lo "
                    + "que decimos.")
        }
    }
    func method(_ code: String) -> String? {
        if code.contains("counts+roster") {
            return say(
                "The expected wait: trucks counted in the queue, and the booths planned to be open.",
                "La espera prevista: camiones contados en la fila y casetas que estarán abiertas.")
        }
        if code.contains("trips+roster") {
            return say(
                "The expected wait: trucks with a tracker in the queue, and the booths planned to be "
                    + "open.",
                "La espera prevista: camiones con rastreador en la fila y casetas que estarán abiertas."
            )
        }
        if code.contains("trips") {
            return say(
                "The expected wait: half of what the last trucks waited, half from those with a "
                    + "tracker that still queue, at the pace of the last half hour.",
                "La espera prevista: mitad de lo que esperaron los últimos, mitad de los que siguen en "
                    + "fila con rastreador, al ritmo de la última media hora.")
        }
        return nil
    }
    var methodPast: String {
        say(
            "What was waited: trucks of the last half hour, newer ones weighing more, detours and "
                + "breakdowns left out; never fewer than three.",
            "Lo que se esperó: camiones de la última media hora, los recientes pesan más, sin desvíos "
                + "ni averías; nunca menos de tres.")
    }
    var methodPrivacy: String {
        say(
            "Only loads that report to this port are counted. No truck, company or person can be read "
                + "from it.",
            "Solo cuentan las cargas que reportan a este puerto. No se puede leer de ello ningún "
                + "camión, empresa ni persona.")
    }
    var noPromise: String {
        say(
            "It is an estimate and no promise; officers decide at the port.",
            "Es una estimación y no una promesa; en el puerto deciden los oficiales.")
    }
    var asJSON: String { say("The same for programs", "Lo mismo para programas") }
}
