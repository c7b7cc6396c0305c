package import JSON
package import Model

/// What stands behind the device door, as the door sees it: whose device is this, keep what it
/// says. Closures, so that the door knows neither the entrance nor a folder.
package struct DeviceGate: Sendable {
    /// Nil for a device that nobody has enrolled, or that was retired.
    package let enrolment: @Sendable (DeviceName) async -> Enrolment?
    /// One outcome a line, in order. Returns only when what was recorded is on disk; when it
    /// throws, nothing of it is, and the device is not answered.
    package let keep:
        @Sendable (_ lines: [JSONValue], _ sender: Sender) async throws(Hindrance) -> [Kept]
    package let now: @Sendable () -> Instant
    /// A line for the operator.
    package let log: @Sendable (String) -> Void

    package init(
        enrolment: @escaping @Sendable (DeviceName) async -> Enrolment?,
        keep:
            @escaping @Sendable (_ lines: [JSONValue], _ sender: Sender) async throws(Hindrance)
            -> [Kept],
        now: @escaping @Sendable () -> Instant,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.enrolment = enrolment
        self.keep = keep
        self.now = now
        self.log = log
    }

    /// What became of one line.
    package enum Kept: Hashable, Sendable {
        case recorded
        /// It was on disk before: the device did not hear our answer.
        case repeated
        /// No repetition would cure it, so the device is answered and tells what comes next.
        case refused(String)

        package var refusal: String? { if case .refused(let why) = self { why } else { nil } }
    }

    /// Asks a busy node again, a second apart; nil when it takes nothing.
    package func keep(
        _ lines: [JSONValue], from sender: Sender, tries: Int
    ) async -> [Kept]? {
        for _ in 0..<tries {
            do throws(Hindrance) { return try await keep(lines, sender) } catch {
                guard error == .busy else { return nil }
            }
            do { try await Task.sleep(for: .seconds(1)) } catch { return nil }
        }
        return nil
    }

    /// Why the node takes nothing now.
    package enum Hindrance: Error, Hashable, Sendable {
        case busy
        /// It stops, or its disk does not write.
        case closed
    }
}
