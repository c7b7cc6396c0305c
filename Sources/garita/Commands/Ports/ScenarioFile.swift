import PortModel
import PortPlans

/// A scenario named on the command line or in a list of events.
enum ScenarioFile {
    static func read(_ path: String) throws -> ResumptionScenario {
        let value = try PlanFile.read(path, ports: ["port"])
        do throws(PortFlaw) { return try ResumptionForm.read(value) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }
}
