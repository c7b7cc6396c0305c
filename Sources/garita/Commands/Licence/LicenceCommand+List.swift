import ArgumentParser
import Engine
import Filings
import JSON
import Model
import Runtime
import Standing

extension LicenceCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What a node's licences still allow, after every load that set out.",
            discussion: """
                Reads the ledger in the data folder; licences are filed with a node \
                (docs/formats/licence.md). Example:

                  garita licence list --data ./data

                Columns: the licence's number, who filed it (an exporter's own word is marked *), \
                its last day, what was granted, what has gone, what is left, both in US dollars, \
                units gone, and how many exports set out under it.
                """)

        @OptionGroup var folder: FolderOptions
        @Flag(help: "One JSON object a licence and line.") var json = false

        func run() throws {
            let place = try Workplace.reading(folder.data)
            let balances = place.recovered.state.engine.cabinet.licences.balances
            if json { return balances.forEach { print(Self.object($0).text) } }
            guard !balances.isEmpty else { return print("no licence was filed with this node") }
            let heading = [
                "licence", "filed by", "last day", "granted", "gone", "left", "units", "loads",
            ]
            print(Table(heading, balances.map(Self.row)).text)
        }

        private static func row(_ balance: LicenceBalance) -> [String] {
            let licence = balance.licence
            let units = licence.quantityMax.map { "\(balance.shippedUnits) of \($0)" } ?? ""
            let last = licence.withdrawn.map { "withdrawn \($0)" } ?? "\(licence.expires)"
            return [
                licence.id, "\(balance.filer)\(balance.isOfAuthority ? "" : "*")", last,
                MoneyText.of(licence.limitCents), MoneyText.of(balance.shippedCents),
                MoneyText.of(balance.remainingCents), units, "\(balance.uses)",
            ].map(Terminal.plain)
        }

        private static func object(_ balance: LicenceBalance) -> JSONValue {
            let licence = balance.licence
            return [
                "licence": .text(licence.id), "filedBy": .text(balance.filer.description),
                "official": .bool(balance.isOfAuthority),
                "expires": .text(licence.expires.description),
                "withdrawn": licence.withdrawn.map { .text($0.description) } ?? .null,
                "limitCents": .int(licence.limitCents),
                "shippedCents": .int(balance.shippedCents),
                "remainingCents": .int(balance.remainingCents),
                "quantity": licence.quantityMax.map { .int($0) } ?? .null,
                "shippedQuantity": .int(balance.shippedUnits), "loads": .int(balance.uses),
                "evidence": .list(balance.evidence.map { .int($0.value) }),
            ]
        }
    }
}
