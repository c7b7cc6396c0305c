import HTTPDoor
import HTTPTypes

/// Why a book of rules cannot be tried, in words for whoever wrote it.
package struct TrialRefusal: Error, Hashable, Sendable {
    package let advice: String

    package init(advice: String) { self.advice = advice }

    var problem: Problem {
        Problem(.unprocessableContent, "These rules cannot be tried", cure: advice + ".")
    }
}
