import BorderFeed
import Reports

/// The public feed's truck lanes as a page.
enum FeedReport {
    static func page(_ snapshot: BorderSnapshot, file: String) -> ReportPage {
        let lanes = snapshot.crossings.flatMap { crossing in
            (crossing.group(.commercial)?.lanes ?? []).map { (crossing, $0) }
        }.filter { $0.1.state != .notOffered }
        let open = lanes.filter { $0.1.state.name == "open" }.count
        let pending = lanes.filter { $0.1.state == .pending }.count
        let closed = lanes.filter { $0.1.state == .closed }.count
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ReportPage(
            title: Phrase("Truck lanes at the border", "Carriles de carga en la frontera"),
            subtitle: Phrase(
                "As the public feed says; a wait is told only for an open lane",
                "Según el servicio público; solo un carril abierto tiene espera"),
            parts: [
                .figures([
                    KeyFigure(Phrase("Open", "Abiertos"), Phrase(same: "\(open)"), tone: .good),
                    KeyFigure(Phrase("Closed", "Cerrados"), Phrase(same: "\(closed)")),
                    KeyFigure(
                        Phrase("Nobody has said", "Sin informe"), Phrase(same: "\(pending)"),
                        tone: .warn),
                ]),
                .table(table(snapshot)),
            ],
            sources: [Phrase("Source: \(name)", "Fuente: \(name)")])
    }

    private static func table(_ snapshot: BorderSnapshot) -> ReportTable {
        let rows = snapshot.crossings.flatMap { crossing -> [[Phrase]] in
            guard let group = crossing.group(.commercial) else { return [] }
            return group.lanes.filter { $0.state != .notOffered }.map { lane in
                let minutes = FeedWords.minutes(lane.state).map { "\($0) min" } ?? ""
                let open = FeedWords.open(lane.state).map(String.init) ?? ""
                return [
                    Phrase(same: crossing.name), name(FeedWords.name(group, lane)),
                    word(lane.state), Phrase(same: minutes), Phrase(same: open),
                    Phrase(same: lane.updateTime), Phrase(same: group.automation),
                ]
            }
        }
        return ReportTable(
            [
                .init(Phrase("crossing", "cruce"), isFigure: false),
                .init(Phrase("lane", "carril"), isFigure: false),
                .init(Phrase("state", "estado"), isFigure: false), .init(Phrase("wait", "espera")),
                .init(Phrase("booths", "casetas")),
                .init(Phrase("set", "informado"), isFigure: false),
                .init(Phrase("by", "por"), isFigure: false),
            ], rows)
    }

    /// FAST is a name; the rest are words.
    private static func name(_ lane: String) -> Phrase {
        lane == "standard" ? Phrase("standard", "estándar") : Phrase(same: lane)
    }

    private static func word(_ state: LaneState) -> Phrase {
        switch state {
        case .notOffered: Phrase("not offered", "no se ofrece")
        case .closed: Phrase("closed", "cerrado")
        case .pending: Phrase("pending", "pendiente")
        case .open: Phrase("open", "abierto")
        case .unknown(let word): Phrase(same: word)
        }
    }
}
