/// Whether a vehicle is under way at a point of its track. Parked, and a crew on foot around it,
/// are `stopped`; waiting at a light within a drive is `moving`.
package enum MotionLabel: String, Hashable, Sendable, CaseIterable { case stopped, moving }
