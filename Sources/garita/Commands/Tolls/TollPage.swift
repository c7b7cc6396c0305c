import Foundation

extension ReportOptions {
    /// A page, or an answer, that lands in a book's folder would be taken for a file of the book.
    func check(reading inputs: [String?], besides book: String) throws {
        try check(reading: inputs)
        guard let report else { return }
        let folder = URL(fileURLWithPath: report).deletingLastPathComponent().path
        try TollFolder.demandOutside(folder, of: book, option: "--report")
    }
}

extension TollFolder {
    static func demandOutside(_ folder: String, of book: String, option: String) throws {
        func place(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
        }
        guard place(folder) == place(book) else { return }
        throw GiveUp.unwritable(
            "\(folder) is the book itself, and every file in it is one that the book took; name "
                + "another place with \(option).")
    }
}
