import CCbc
import Synchronization

/// The cheapest set of shifts that puts enough officers on duty in every hour of a day that
/// repeats: an integer programme, solved by CBC.
///
/// minimise sum of cost x, with sum over shifts covering h of x >= required h, x whole.
package struct ShiftCover: Sendable {
    /// Hours covered, 0 to 23, and cost; one a shift and start.
    package let columns: [(hours: [Int], cost: Double)]
    /// The day's problem is solved in hundredths of a second; this is for a strange one.
    private static let secondsMax = 10.0

    /// CBC keeps state of its own between calls: two days solved at once spoil each other.
    private static let solver = Mutex(())

    package init(columns: [(hours: [Int], cost: Double)]) { self.columns = columns }

    /// nil when no set of shifts suffices. `gap` is the share by which the answer may exceed the
    /// bound.
    package func solve(required: [Int], gap: Double) -> ShiftAnswer? {
        Self.solver.withLock { _ in solveAlone(required, gap) }
    }

    private func solveAlone(_ required: [Int], _ gap: Double) -> ShiftAnswer? {
        guard let model = unsafe Cbc_newModel() else { return nil }
        defer { unsafe Cbc_deleteModel(model) }
        unsafe Cbc_setParameter(model, "log", "0")
        unsafe Cbc_setLogLevel(model, 0)
        unsafe load(into: model, required)
        unsafe Cbc_setAllowableFractionGap(model, gap)
        unsafe Cbc_setMaximumSeconds(model, Self.secondsMax)
        _ = unsafe Cbc_solve(model)
        guard unsafe Cbc_isProvenInfeasible(model) == 0,
            let solution = unsafe Cbc_getColSolution(model)
        else { return nil }
        let counts = columns.indices.map { unsafe Int(solution[$0].rounded()) }
        return ShiftAnswer(
            counts: counts,
            cost: zip(counts, columns).reduce(0) { $0 + Double($1.0) * $1.1.cost },
            bound: unsafe Cbc_getBestPossibleObjValue(model))
    }

    /// Column by column, as CBC keeps them.
    private func load(into model: UnsafeMutableRawPointer, _ required: [Int]) {
        var starts: [Int32] = [0], rows: [Int32] = []
        for column in columns {
            rows += column.hours.map(Int32.init)
            starts.append(Int32(rows.count))
        }
        let ones = Array(repeating: 1.0, count: rows.count)
        let zeros = Array(repeating: 0.0, count: columns.count)
        let most = Array(repeating: Double(required.max() ?? 0), count: columns.count)
        let endless = Array(repeating: Double.greatestFiniteMagnitude, count: required.count)
        unsafe Cbc_loadProblem(
            model, Int32(columns.count), Int32(required.count), starts, rows, ones, zeros, most,
            columns.map(\.cost), required.map(Double.init), endless)
        for column in columns.indices { unsafe Cbc_setInteger(model, Int32(column)) }
    }
}
