/// One segment of an interchange with its number from 1.
struct X12Segment: Hashable, Sendable {
    let number: Int
    let id: String
    private let elements: [String]

    init(number: Int, id: String, elements: [String]) {
        self.number = number
        self.id = id
        self.elements = elements
    }

    /// Elements count from 1, as the standard writes them; an empty one is as good as absent.
    subscript(element: Int) -> String? {
        guard elements.indices.contains(element - 1) else { return nil }
        let text = elements[element - 1]
        return text.isEmpty ? nil : text
    }

    func place(_ element: Int? = nil) -> String {
        "segment \(number) (\(id))" + (element.map { ", element \($0)" } ?? "")
    }

    func flaw(_ element: Int, _ wanted: String) -> ManifestFlaw {
        ManifestFlaw(place(element), sent: self[element] ?? "", wanted: wanted)
    }
}
