import Reports
import Tolls

/// A toll book as a page: who has how much left and for how many crossings, what each bridge is
/// owed, and that all of it adds up to nothing.
enum TollReport {
    static func page(_ book: TollBook, name: String, way: TollWay? = nil) -> ReportPage {
        var parts = way?.parts ?? []
        parts += book.overpaid.map { .notice(overpaid($0)) }
        parts += book.warnings.prefix(noticesMax).map { .notice(low($0, book)) }
        parts.append(.figures(figures(book)))
        parts.append(.heading(Phrase("Prepaid accounts", "Cuentas prepagadas")))
        parts.append(.table(accounts(book)))
        parts.append(.heading(Phrase("Every balance", "Todos los saldos")))
        parts.append(.text(signs))
        parts.append(.table(balances(book)))
        return ReportPage(
            title: Phrase("Toll accounts", "Cuentas de peaje"), subtitle: subtitle(book, name),
            parts: parts, sources: [source])
    }

    /// Whose book it is.
    static func subtitle(_ book: TollBook, _ name: String) -> Phrase {
        let folder = name.split(separator: "/").last.map(String.init) ?? name
        let setup = book.setup, count = setup.bridges.count
        return Phrase(
            "\(folder): \(count) bridge\(count == 1 ? "" : "s"), home agency \(setup.home)",
            "\(folder): \(count) puente\(count == 1 ? "" : "s"), agencia de origen \(setup.home)")
    }

    /// A page has room for these; the table has all.
    private static let noticesMax = 10

    private static let signs = Phrase(
        "Positive is owed to that party, negative is owed by it. Every entry adds up to nothing in each currency, so all of them do.",
        "Positivo se le debe a esa parte; negativo lo debe ella. Cada asiento suma cero en cada moneda y, por tanto, todos."
    )

    static let source = Phrase(
        "Reckoned anew from the files that the book took, in their order: the same files give the same balances.",
        "Calculado de nuevo con los archivos que recibió el libro, en su orden: los mismos archivos dan los mismos saldos."
    )

    static func money(_ amount: TollAmount, _ currency: TollCurrency) -> String {
        "\(ReportFigure.fixed(Double(amount.minor) / 100, 2)) \(currency.rawValue)"
    }

    private static func figures(_ book: TollBook) -> [KeyFigure] {
        let low = book.warnings.count
        return [
            KeyFigure(
                Phrase("Accounts", "Cuentas"),
                Phrase(same: ReportFigure.whole(book.accounts.count)),
                note: low == 0
                    ? Phrase("none runs low", "ninguna con saldo bajo")
                    : Phrase("\(low) run low", "\(low) con saldo bajo"),
                tone: low == 0 ? .good : .warn)
        ]
            + TollCurrency.allCases.map { currency in
                KeyFigure(
                    Phrase("Sum of all entries", "Suma de todos los asientos"),
                    Phrase(same: money(book.ledger.sum(currency), currency)))
            }
    }

    static func word(_ state: TagState) -> Phrase {
        switch state {
        case .valid: Phrase("in order", "en orden")
        case .low: Phrase("runs low", "saldo bajo")
        case .invalid: Phrase("has run out", "sin saldo")
        }
    }

    private static func accounts(_ book: TollBook) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("account", "cuenta"), isFigure: false),
                .init(Phrase("balance", "saldo")), .init(Phrase("warned below", "aviso bajo")),
                .init(Phrase("tags refused below", "rechazo bajo")),
                .init(Phrase("tags", "etiquetas")),
                .init(Phrase("state", "estado"), isFigure: false),
            ],
            book.accounts.values.sorted { $0.id < $1.id }.map { account in
                let balance = book.ledger.balance(.customer(account.id), account.currency)
                let amounts = [balance, account.warnBelow, account.minimum].map {
                    Phrase(same: money($0, account.currency))
                }
                return [Phrase(same: account.id)] + amounts
                    + [Phrase(same: "\(account.tags.count)"), word(book.state(of: account))]
            })
    }

    private static func party(_ account: LedgerAccount) -> Phrase {
        switch account {
        case .customer(let id): Phrase("customer \(id)", "cliente \(id)")
        case .bridge(let id): Phrase("bridge \(id)", "puente \(id)")
        case .fees: Phrase("fees", "comisiones")
        case .exchange: Phrase("exchange", "cambio de moneda")
        case .bank: Phrase("bank", "banco")
        }
    }

    private static func balances(_ book: TollBook) -> ReportTable {
        let sum = Phrase("sum of all entries", "suma de todos los asientos")
        let lines = book.ledger.lines.map { key, balance in
            [party(key.account), Phrase(same: money(balance, key.currency))]
        }
        return ReportTable(
            [
                .init(Phrase("party", "parte"), isFigure: false), .init(Phrase("balance", "saldo")),
            ],
            lines
                + TollCurrency.allCases.map {
                    [sum, Phrase(same: money(book.ledger.sum($0), $0))]
                })
    }

    private static func low(_ account: CustomerAccount, _ book: TollBook) -> Phrase {
        let balance = book.ledger.balance(.customer(account.id), account.currency)
        let left = money(balance, account.currency)
        let least = money(account.minimum, account.currency)
        return Phrase(
            "Account \(account.id) has \(left); its tags are refused below \(least).",
            "La cuenta \(account.id) tiene \(left); sus etiquetas se rechazan bajo \(least).")
    }

    private static func overpaid(_ paid: TollBook.Overpaid) -> Phrase {
        let amount = money(paid.amount, paid.currency)
        return Phrase(
            "Bridge \(paid.bridge) was paid \(amount) more than it has earned.",
            "Al puente \(paid.bridge) se le pagó \(amount) más de lo que ha ganado.")
    }
}
