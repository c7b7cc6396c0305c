/// The languages people on a lane read.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
}
