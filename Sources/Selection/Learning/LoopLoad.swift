/// A declaration in a trial of strategies: the truth is known, but not to the strategy.
package struct LoopLoad: Hashable, Sendable {
    package let id: String
    package let day: Int32
    /// One number for each kind of category and its value, no two kinds sharing numbers.
    package let categories: [UInt64]
    package let isWrong: Bool
    /// Days until a result is there, if it is examined.
    package let delayDays: Int32

    package init(
        id: String, day: Int32, categories: [UInt64], isWrong: Bool, delayDays: Int32
    ) {
        self.id = id
        self.day = day
        self.categories = categories
        self.isWrong = isWrong
        self.delayDays = delayDays
    }
}
