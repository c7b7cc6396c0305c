/// Takes the cells of one declaration after the other and lays them down column by column.
struct RowReader {
    /// A name longer than this is a description in the wrong column.
    static let cellMax = 256

    private(set) var batch = DeclarationBatch()
    private(set) var flaws: [DeclarationFlaw] = []
    private let keepsTexts: Bool
    private let plan: ColumnPlan
    /// Fields the file does not have keep their columns empty.
    private let hasID: Bool
    private let codeSlots: [Int]
    private let numberSlots: [Int]
    private var rowFlaw: DeclarationFlaw?
    private var row = Row()

    /// The values of the row being read; a cell that is not there stays as it is here.
    private struct Row {
        var id = ""
        var day: Int32?
        var commodity: UInt64?
        var codes = [UInt64](repeating: 0, count: Field.codes.count)
        var texts = [String](repeating: "", count: Field.codes.count)
        var numbers = [Double](repeating: .nan, count: Field.numbers.count)
        var label: UInt8?
    }

    init(_ plan: ColumnPlan, keepsTexts: Bool) {
        self.plan = plan
        self.keepsTexts = keepsTexts
        hasID = plan.fields.contains(.id)
        codeSlots = Field.codes.filter(plan.fields.contains).map(\.slot)
        numberSlots = Field.numbers.filter(plan.fields.contains).map(\.slot)
    }

    /// `text` is a cell without quotation marks; blanks around it do not count.
    mutating func take(_ text: Span<UInt8>, column: Int, line: Int) {
        guard rowFlaw == nil else { return }
        let cell = text.extracting(trimmed(text))
        do throws(DeclarationFlaw.Problem) {
            switch plan.uses[column] {
            case .skip: return
            case .label: row.label = try label(cell)
            case .field(let field, let slot): try take(cell, field, slot)
            }
        } catch {
            rowFlaw = DeclarationFlaw(line: line, column: plan.names[column], error)
        }
    }

    private mutating func take(
        _ cell: Span<UInt8>, _ field: Field, _ slot: Int
    ) throws(DeclarationFlaw.Problem) {
        guard cell.count <= Self.cellMax else { throw .tooLong(max: Self.cellMax) }
        switch field.kind {
        case .identity: row.id = try string(cell)
        case .day:
            guard let day = CalendarDay.parse(cell) else { throw .notADay(try string(cell)) }
            row.day = day
        case .commodity: row.commodity = try commodity(cell)
        case .number: row.numbers[slot] = try number(cell, field)
        case .code where field.isCountry && hasSmallLetters(cell):
            let capitals = capitals(cell)
            row.codes[slot] = CodeDigest.of(capitals.span)
            if keepsTexts { row.texts[slot] = try string(capitals.span) }
        case .code:
            row.codes[slot] = cell.isEmpty ? 0 : CodeDigest.of(cell)
            if keepsTexts { row.texts[slot] = try string(cell) }
        }
    }

    /// Closes the row: it is laid down whole, or its flaw is kept and nothing of it.
    mutating func end(line: Int) {
        defer {
            row = Row()
            rowFlaw = nil
        }
        if let rowFlaw { return flaws.append(rowFlaw) }
        if let field = firstMissing {
            let column = plan.mapping.column(of: field) ?? field.rawValue
            return flaws.append(DeclarationFlaw(line: line, column: column, .missingValue))
        }
        if let label = plan.label, row.label == nil {
            return flaws.append(DeclarationFlaw(line: line, column: label, .missingValue))
        }
        batch.add(
            line: line, id: hasID ? row.id : nil, day: row.day ?? 0, commodity: row.commodity ?? 0,
            label: row.label)
        for slot in codeSlots {
            batch.codes[slot].append(row.codes[slot])
            if keepsTexts { batch.texts[slot].append(row.texts[slot]) }
        }
        for slot in numberSlots { batch.numbers[slot].append(row.numbers[slot]) }
    }

    /// A list or an object stands where a value was wanted.
    mutating func nested(column: Int, line: Int) {
        guard rowFlaw == nil, plan.uses[column] != .skip else { return }
        rowFlaw = DeclarationFlaw(line: line, column: plan.names[column], .nested)
    }

    mutating func refuse(line: Int, _ problem: DeclarationFlaw.Problem) {
        row = Row()
        rowFlaw = nil
        flaws.append(DeclarationFlaw(line: line, problem))
    }

    private var firstMissing: Field? {
        if row.day == nil { return .date }
        if row.commodity == nil { return .hsCode }
        if row.codes[Self.origin] == 0 { return .origin }
        if row.numbers[Self.netMass].isNaN { return .netMass }
        return row.numbers[Self.value].isNaN ? .value : nil
    }

    private static let origin = Field.origin.slot
    private static let netMass = Field.netMass.slot
    private static let value = Field.value.slot
}
