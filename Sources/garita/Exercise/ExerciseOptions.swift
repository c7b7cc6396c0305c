import ArgumentParser
import Model
import PortBoard

/// Whether a node rehearses instead of serving the real lane.
struct ExerciseOptions: ParsableArguments {
    @Option(
        help: """
            Rehearse: the folder is of this exercise alone, and every page and answer says so. Feed \
            it with `garita port exercise`.
            """)
    var exercise: String?
    @Option(help: "Lane seconds a second, in an exercise.") var speed: Double?

    /// It stands in the names of trips and in the ledger's own.
    private static let nameMax = 40

    func validate() throws {
        if let exercise {
            let isPlain = exercise.utf8.allSatisfy { sign in
                sign == UInt8(ascii: "-") || (48...57).contains(sign)
                    || (97...122).contains(sign | 0x20)
            }
            guard !exercise.isEmpty, exercise.utf8.count <= Self.nameMax, isPlain else {
                throw ValidationError(
                    "--exercise wants a name of 1 to \(Self.nameMax) letters, digits and hyphens; sent "
                        + "“\(exercise)”.")
            }
        }
        if let speed {
            guard exercise != nil else {
                throw ValidationError("--speed is for an exercise; time passes as it does.")
            }
            guard (0.01...ExerciseRecord.speedMax).contains(speed) else {
                throw ValidationError(
                    "--speed was \(speed); it wants 0.01 to \(Int(ExerciseRecord.speedMax)).")
            }
        }
    }

    /// What a new ledger's origin begins with: it stands in every checkpoint and dossier.
    func ledgerName(_ name: String) -> String { exercise.map { "exercise.\($0)" } ?? name }
}
