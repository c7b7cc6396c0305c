/// Where a statement stands, as an editor shows it: the file, and the line or the element in it.
struct FilePlace: CustomStringConvertible {
    enum Part {
        /// From 1.
        case line(Int)
        /// Of a document that is one array, from 0, as the path in a refusal counts.
        case element(Int)
    }

    let path: String
    let part: Part

    var description: String {
        switch part {
        case .line(let number): "\(path) line \(number)"
        case .element(let number): "\(path) element \(number)"
        }
    }
}
