import CSV
import Testing

@Suite("A CSV file is read as its sender meant it")
struct CSVTableTests {
    private func table(_ text: String) throws(CSVFlaw) -> CSVTable {
        try CSVTable(Array(text.utf8))
    }

    // A company's comma would shift every value behind it into a neighbour's column.
    @Test func quotedCellsKeepCommasAndQuotationMarks() throws {
        let read = try table("name,port\n\"Frutas, S.A. \"\"El Sol\"\"\",OTM\n")
        #expect(read["name"] == ["Frutas, S.A. \"El Sol\""])
        #expect(read["port"] == ["OTM"])
    }

    // Spreadsheets write a mark, CR LF and blank lines; a complaint must still name the right line.
    @Test func linesAreCountedAsEditorsDo() throws {
        let read = try table("\u{FEFF}a,b\r\n\r\n1,2\r\n\r\n3,4")
        #expect(read["a"] == ["1", "3"])
        #expect(read.lines == [3, 5])
    }

    // A row with a value too few would be read one column off; the sender must be told where.
    @Test func aRowOfAnotherLengthIsRefusedByItsLine() {
        #expect(throws: CSVFlaw(line: 3, .fieldCount(1, wanted: 2))) { try table("a,b\n1,2\n3\n") }
    }

    // Which of two columns of one name was meant nobody can know.
    @Test func aColumnTwiceIsRefused() {
        #expect(throws: CSVFlaw(line: 1, .repeatedColumn("a"))) { try table("a,a\n1,2\n") }
    }

    // An open quotation mark swallows the rest of a line; bytes of another encoding spoil names.
    @Test func openQuotesAndForeignBytesAreRefused() {
        #expect(throws: CSVFlaw(line: 2, .openQuote)) { try table("a,b\n\"1,2\n") }
        #expect(throws: CSVFlaw(line: 2, .notText)) {
            try CSVTable(Array("a\n".utf8) + [0xFF, 0x0A])
        }
        #expect(throws: CSVFlaw(.empty)) { try table("") }
    }

    // Memory must not follow whatever somebody sends.
    @Test func moreRowsThanTheReaderTakesAreRefused() {
        #expect(throws: CSVFlaw(.tooManyRows(max: 1))) {
            try CSVTable(Array("a\n1\n2\n".utf8), rowsMax: 1)
        }
    }

    // What we write, the next program reads back the same.
    @Test func whatIsWrittenReadsBack() throws {
        let cells = ["plain", "a,b", "say \"no\"", ""]
        let text = "w,x,y,z\n" + CSVLine.text(cells)
        let read = try table(text)
        #expect(["w", "x", "y", "z"].map { read[$0] ?? [] } == cells.map { [$0] })
    }
}
