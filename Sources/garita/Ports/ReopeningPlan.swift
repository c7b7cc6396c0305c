import Model
import PortModel
import PortPlans
import Reports

/// The reopening as a checklist that a shift prints and ticks: who does what by when, with the
/// figures by which they see whether the plan holds.
struct ReopeningPlan {
    /// A tractor with its semitrailer and the gap before it, metres.
    private static let truckMetres = 25.0
    /// Parts of the peak at which the shift compares the queue with the plan.
    private static let marks = [0.75, 0.5, 0.25]

    private let result: ResumptionResult
    private let scenario: ResumptionScenario

    init(_ result: ResumptionResult) {
        self.result = result
        scenario = result.scenario
    }

    func markdown(in language: Language) -> String {
        let title = Phrase("Reopening plan", "Plan de reapertura")
        var text = "# \(title.text(in: language)): \(scenario.name)\n"
        for (heading, items) in sections {
            text += "\n## \(heading.text(in: language))\n\n"
            text += items.map { "- [ ] \($0.text(in: language))\n" }.joined()
        }
        return text
    }

    var sections: [(heading: Phrase, items: [Phrase])] {
        [
            (Phrase("When it closes", "Al cerrar"), closing),
            (Phrase("Before reopening", "Antes de reabrir"), preparing),
            (Phrase("Reopening", "Reapertura"), reopening),
            (Phrase("While the backlog is worked off", "Mientras se desahoga el rezago"), working),
            (Phrase("When nobody waits", "Cuando nadie espera"), ending),
        ]
    }

    private func whole(_ value: Double) -> String { ReportFigure.fixed(value, 0) }
    private func hour(_ hour: Double) -> Phrase { ResumptionWords.hour(hour) }

    private var closing: [Phrase] {
        let from = hour(scenario.firstChange), to = hour(scenario.reopening)
        let names = result.neighbours.map { "\($0.name) (\(whole($0.diverted)))" }
            .joined(separator: ", ")
        let told =
            names.isEmpty
            ? []
            : [
                Phrase(
                    "Agree with the neighbours how many trucks they will see: \(names).",
                    "Acordar con los puertos vecinos cuántos camiones recibirán: \(names).")
            ]
        let isShut = scenario.changes.allSatisfy { $0.open == 0 }
        let (state, estado) = isShut ? ("closed", "cerrado") : ("reduced", "reducido")
        return [
            Phrase(
                "Tell carriers, brokers and the other side's authority: \(state) from \(from.english) to \(to.english).",
                "Avisar a transportistas, agentes y a la autoridad del otro lado: \(estado) de \(from.spanish) a \(to.spanish)."
            ),
            Phrase(
                "Agree with the other side which goods are essential and whether their trucks go first.",
                "Acordar con el otro lado qué mercancías son esenciales y si sus camiones pasan primero."
            ),
        ] + told
    }

    private var preparing: [Phrase] {
        let kilometres = ReportFigure.fixed(result.peakQueue * Self.truckMetres / 1_000, 1)
        let peak = whole(result.peakQueue), at = hour(result.peakHour)
        let space = Phrase(
            "Make room for \(peak) waiting trucks, \(kilometres) km of one lane, by \(at.english); water, toilets and power for refrigerated cargo.",
            "Preparar espacio para \(peak) camiones en espera, \(kilometres) km de un carril, antes del \(at.spanish); agua, baños y energía para carga refrigerada."
        )
        return [space] + scenario.surges.map(surge)
            + result.warnings.map { warning in
                let words = ResumptionWords.warning(warning)
                return Phrase(
                    "Settle before reopening: \(words.english)",
                    "Resolver antes de reabrir: \(words.spanish)")
            }
    }

    private func surge(_ surge: SurgeRoster) -> Phrase {
        let booths = zip(scenario.port.lanes, surge.booths).compactMap { lane, open in
            open.map { "\(lane.name) \($0)" }
        }.joined(separator: ", ")
        let from = hour(surge.fromHour), to = hour(surge.toHour)
        return Phrase(
            "Officers for these booths from \(from.english) to \(to.english): \(booths).",
            "Oficiales para estas casetas del \(from.spanish) al \(to.spanish): \(booths).")
    }

    private var reopening: [Phrase] {
        let choices = result.rules.filter(\.isOnFrontier).map { outcome in
            let name = ResumptionWords.rule(outcome.rule, scenario.classes)
            let mean = ReportFigure.fixed(outcome.all.mean, 2)
            let worst = outcome.worstP90.isFinite ? ReportFigure.fixed(outcome.worstP90, 1) : "–"
            let loss = whole(outcome.loss)
            return Phrase(
                "Rule chosen: \(name.english) (mean \(mean) h, worst p90 \(worst) h, loss $\(loss)). Tick one only.",
                "Regla elegida: \(name.spanish) (media \(mean) h, peor p90 \(worst) h, pérdida $\(loss)). Marcar solo una."
            )
        }
        let at = hour(scenario.reopening)
        let backlog = whole(queue(at: scenario.reopening))
        return [
            Phrase(
                "Count the queue at \(at.english): the plan expects \(backlog) trucks. If it is a fifth off, run the plan anew.",
                "Contar la fila el \(at.spanish): el plan espera \(backlog) camiones. Si difiere una quinta parte, calcular de nuevo."
            )
        ] + choices
    }

    private func queue(at hour: Double) -> Double {
        let place = min(max(Int(hour.rounded()) - 1, 0), result.queueByHour.count - 1)
        return result.queueByHour[place]
    }

    private var working: [Phrase] {
        let first = Int(max(scenario.reopening, result.peakHour).rounded(.up))
        return Self.marks.compactMap { part in
            let bound = part * result.peakQueue
            let hours = result.queueByHour.indices.filter { $0 >= first }
            guard let place = hours.first(where: { result.queueByHour[$0] <= bound }) else {
                return nil
            }
            let at = hour(Double(place + 1)), trucks = whole(result.queueByHour[place])
            return Phrase(
                "\(at.english): no more than \(trucks) trucks wait. If more do, call officers or neighbours.",
                "\(at.spanish): no esperan más de \(trucks) camiones. Si son más, llamar oficiales o vecinos."
            )
        } + [
            Phrase(
                "Publish the wait per class every hour, in both countries.",
                "Publicar la espera por clase cada hora, en ambos países.")
        ]
    }

    private var ending: [Phrase] {
        let end = result.clearHours.map { hour(scenario.reopening + $0) }
        let expected =
            end.map {
                Phrase(
                    "The plan expects this on \($0.english).", "El plan lo espera el \($0.spanish)."
                )
            }
            ?? Phrase(
                "The plan does not reach this: follow it for more days or with more officers.",
                "El plan no llega a esto: seguirlo más días o con más oficiales.")
        return [
            expected,
            Phrase(
                "Return to the usual roster and rule; tell the neighbours and the other side.",
                "Volver al rol y la regla de siempre; avisar a los vecinos y al otro lado."),
            Phrase(
                "Write down what came out otherwise than planned: queue at reopening, hours to clear, trucks diverted.",
                "Anotar lo que salió distinto de lo previsto: fila al reabrir, horas para desahogar, camiones desviados."
            ),
        ]
    }
}
