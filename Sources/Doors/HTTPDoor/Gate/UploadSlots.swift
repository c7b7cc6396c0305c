package import Model

/// Who has an upload in progress.
///
/// Invariant: no key holds more than its share, so that one key, or whoever stole it, cannot shut
/// everybody else out.
package struct UploadSlots: Sendable {
    package enum Shortage: Error, Hashable { case ofKey, ofDoor }

    package private(set) var count = 0
    private var byKey: [KeyID: Int] = [:]

    package init() {}

    package mutating func take(for key: KeyID, _ limits: DoorLimits) throws(Shortage) {
        guard byKey[key, default: 0] < limits.uploadsPerKeyMax else { throw .ofKey }
        guard count < limits.uploadsMax else { throw .ofDoor }
        byKey[key, default: 0] += 1
        count += 1
    }

    package mutating func giveBack(of key: KeyID) {
        guard let held = byKey[key] else { preconditionFailure("what is given back was taken") }
        byKey[key] = held > 1 ? held - 1 : nil
        count -= 1
    }
}
