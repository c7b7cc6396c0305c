/// Where in a body a statement stands.
enum BodyPlace {
    /// From 1.
    case line(Int)
    /// Of a document, from 0, as the path in a refusal counts.
    case element(Int)
}
