import CSV
import Model

extension TradeWorld {
    package static let declarationHeading =
        "id,date,office,mode,declarant,importer,exporter,carrier,hsCode,departure,origin,"
        + "dutyRate,netMass,value,duty\n"
    package static let truthHeading = "id,fraud,kind,nature,evaded\n"
    package static let custodyHeading = "id,event\n"

    /// A row of the declarations' file: what customs are told.
    package static func row(_ declaration: TradeDeclaration) -> [String] {
        [
            declaration.id, date(declaration.day), "office-\(declaration.office + 1)", "road",
            "broker-\(number(declaration.declarant, 2))",
            "importer-\(number(declaration.importer, 4))",
            "exporter-\(number(declaration.exporter, 3))",
            "carrier-\(number(declaration.carrier, 2))", declaration.hsCode, declaration.origin,
            declaration.origin, plain(declaration.dutyRate), plain(declaration.netMass),
            plain(declaration.value), plain((declaration.duty * 10).rounded() / 10),
        ]
    }

    /// Declarations, truth and custody, as text.
    package var files: (declarations: String, truth: String, custody: String) {
        var files = (Self.declarationHeading, Self.truthHeading, Self.custodyHeading)
        for declaration in declarations {
            files.0 += CSVLine.text(Self.row(declaration))
            files.1 += CSVLine.text([
                declaration.id, declaration.wrong == nil ? "0" : "1",
                declaration.wrong?.rawValue ?? "", declaration.nature.rawValue,
                Self.plain(declaration.evaded),
            ])
            if let event = declaration.custody {
                files.2 += CSVLine.text([declaration.id, event])
            }
        }
        return files
    }

    package static func date(_ day: Int32) -> String {
        String(Instant(milliseconds: Int64(day) * 86_400_000).rfc3339.prefix(10))
    }

    private static func number(_ place: Int, _ width: Int) -> String {
        let digits = String(place + 1)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Never in powers of ten: spreadsheets show those as they like.
    private static func plain(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
