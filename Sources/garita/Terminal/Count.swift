/// A number with its noun, as a person says it: 1 row, 2 rows.
enum Count {
    static func of(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}
