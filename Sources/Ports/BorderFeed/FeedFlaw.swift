/// Why a feed, or one crossing of it, is not understood: a sentence for whoever sent it.
package struct FeedFlaw: Error, Hashable, Sendable {
    package let advice: String

    init(_ advice: String) { self.advice = advice }
}
