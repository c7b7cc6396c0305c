import Declarations
import Targeting

/// A model read from a file, with sentences for what is wrong with it.
enum ModelFile {
    static func read(_ path: String) throws -> RiskModel {
        let bytes = Array(try WholeFile.read(path))
        do throws(ModelFlaw) { return try RiskModel(parsing: bytes) } catch {
            throw GiveUp.useless("\(path) is not used: \(error.advice).")
        }
    }

    static func demand(_ model: RiskModel, of file: DeclarationFile, at path: String) throws {
        do throws(ModelFlaw) { try model.demand(file.plan.fields) } catch {
            throw GiveUp.useless("\(file.path) does not fit \(path): \(error.advice).")
        }
    }
}
