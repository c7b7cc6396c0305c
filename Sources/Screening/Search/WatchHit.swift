/// An entry that a name came close to, with the name of it that came closest.
package struct WatchHit: Sendable {
    package let entity: WatchEntity
    package let name: String
    package let comparison: NameComparison
}
