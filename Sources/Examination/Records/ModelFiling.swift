import JSON

/// What stands in the room of models: a whole model, or a part of one.
package enum ModelFiling: Sendable {
    case whole(ModelRecord)
    case part(ModelPart)

    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        let members = try RecordForm.members(of: record)
        let format = members.first { $0.name == "format" }?.value.string
        if format == ModelPart.format {
            self = .part(try ModelPart(members: members))
        } else {
            self = .whole(try ModelRecord(parsing: record))
        }
    }
}
