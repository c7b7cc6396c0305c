/// In which list of an event a thing's name stands.
package enum EPCRole: Int, Hashable, Sendable, CaseIterable {
    case epc = 1, parent, input, output
    case epcClass, inputClass, outputClass

    static let instances: [EPCRole] = [.epc, .parent, .input, .output]
    static let classes: [EPCRole] = [.epcClass, .inputClass, .outputClass]

    /// The members whose values are names of this role.
    var lists: [String] {
        switch self {
        case .epc: ["epcList", "childEPCs"]
        case .parent: ["parentID"]
        case .input: ["inputEPCList"]
        case .output: ["outputEPCList"]
        case .epcClass: ["quantityList", "childQuantityList"]
        case .inputClass: ["inputQuantityList"]
        case .outputClass: ["outputQuantityList"]
        }
    }

    var isClass: Bool { Self.classes.contains(self) }
}
