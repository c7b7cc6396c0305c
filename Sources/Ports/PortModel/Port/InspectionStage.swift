/// A stage behind primary, first come first served: scanners, docks or exit gates.
package struct InspectionStage: Hashable, Sendable {
    package let posts: CapacityPlan
    package let service: ServiceTime

    package init(posts: CapacityPlan, service: ServiceTime) {
        self.posts = posts
        self.service = service
    }
}
