/// A shift that may be offered: how long, which hour is the meal, what it costs, when it may begin.
package struct ShiftPattern: Hashable, Sendable {
    package let name: String
    package let hours: Int
    /// The hour of the shift, from 1, in which nobody sits in the booth; nil for none.
    package let mealHour: Int?
    /// In paid-equivalent hours: an overtime block costs more than its length.
    package let cost: Double
    package let starts: [Int]

    package init(name: String, hours: Int, mealHour: Int?, cost: Double, starts: [Int]) {
        precondition((1...24).contains(hours) && cost > 0, "a shift lasts and costs something")
        self.name = name
        self.hours = hours
        self.mealHour = mealHour
        self.cost = cost
        self.starts = starts
    }

    /// Nine hours with an unpaid meal in the fifth or sixth, and four-hour blocks at 1.15 times
    /// the pay, beginning at any hour.
    package static let standard: [ShiftPattern] = [
        ShiftPattern(name: "9 h, meal in hour 5", hours: 9, mealHour: 5, cost: 8, starts: anyHour),
        ShiftPattern(name: "9 h, meal in hour 6", hours: 9, mealHour: 6, cost: 8, starts: anyHour),
        ShiftPattern(name: "4 h block", hours: 4, mealHour: nil, cost: 4.6, starts: anyHour),
    ]

    private static let anyHour = Array(0..<24)

    package var columns: [ShiftColumn] {
        starts.map { start in
            let worked = (0..<hours).filter { $0 + 1 != mealHour }.map { (start + $0) % 24 }
            return ShiftColumn(pattern: name, start: start, hours: worked, cost: cost)
        }
    }
}
