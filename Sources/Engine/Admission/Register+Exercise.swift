import Model

extension Register {
    /// An exercise has a ledger of its own, from its first fact on: in one that holds anything else no
    /// word of an exercise is taken, and in an exercise's none of another.
    func checkExercise(_ submission: Submission, ahead: Plan) throws(AdmissionRefusal) {
        guard case .filed(let filing) = submission.event, filing.room == .exercise,
            exercise != filing.matter, ahead.count > 0
        else { return }
        throw .noExercise(filing.matter, here: exercise)
    }
}
