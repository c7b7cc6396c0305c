package import JSON

extension TradeWorld {
    private static let numbers: Set<String> = ["dutyRate", "netMass", "value", "duty"]

    /// A declaration as it is filed with a node: one object, a member a column.
    package static func record(_ declaration: TradeDeclaration) -> JSONValue {
        let names = declarationHeading.dropLast().split(separator: ",").map(String.init)
        return .object(
            zip(names, row(declaration)).map { name, cell in
                JSONMember(name, numbers.contains(name) ? .number(cell) : .text(cell))
            })
    }
}
