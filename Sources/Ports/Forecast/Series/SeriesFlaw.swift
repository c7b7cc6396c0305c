/// Why a series is of no use: a sentence for whoever sent it.
package struct SeriesFlaw: Error, Hashable, Sendable {
    package let advice: String

    init(_ advice: String) { self.advice = advice }
}
