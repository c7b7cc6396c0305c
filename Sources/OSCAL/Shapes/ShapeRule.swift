/// What a value must be. Shapes and rules are named by their places in the table, so that a rule
/// may lead back to the shape it stands in.
enum ShapeRule: Hashable, Sendable {
    case scalar(DataType)
    /// One of the words at this place of the table's lists.
    case word(DataType, list: Int)
    case shape(Int)
    /// At least one element, each as the rule at this place says.
    case list(of: Int)
    /// The schema lets one object stand where a list of them belongs.
    case oneOrMany(of: Int)
}
