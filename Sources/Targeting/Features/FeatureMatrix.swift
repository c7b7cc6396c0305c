/// Features of many declarations, row after row.
package struct FeatureMatrix: Sendable, Equatable {
    package let width: Int
    package internal(set) var values: [Float]

    package init(width: Int, values: [Float] = []) {
        precondition(width > 0 && values.count % width == 0, "a matrix has whole rows")
        self.width = width
        self.values = values
    }

    package var count: Int { values.count / width }

    package func row(_ place: Int) -> [Float] {
        Array(values[place * width..<(place + 1) * width])
    }

    package func rows(_ places: [Int]) -> FeatureMatrix {
        var picked = FeatureMatrix(width: width)
        picked.values.reserveCapacity(places.count * width)
        for place in places { picked.values += values[place * width..<(place + 1) * width] }
        return picked
    }
}
