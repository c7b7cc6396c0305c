package import Model
package import Standing

extension FilingCabinet {
    /// What is on record of one company and its other names: what sides filed, and what its own file
    /// comes to.
    package func register(of member: PartyID) -> RecognitionRegister {
        var register = recognition.register
        for name in [member] + register.everLinked(to: member) {
            for word in members.words(of: name) {
                // A register without room answers from what it has; it is asked about one company.
                try? register.take(.status(name, word.fact))
            }
        }
        return register
    }
}
