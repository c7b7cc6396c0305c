package import HTTPTypes

/// How an exercise is named on the wire, in both directions.
package enum ExerciseHeader {
    package static let name = HTTPField.Name("Garita-Exercise")!
}
