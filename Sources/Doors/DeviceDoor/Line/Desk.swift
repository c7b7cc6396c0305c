/// What all connections of the door share.
struct Desk: Sendable {
    let gate: DeviceGate
    let limits: DeviceDoorLimits
    let meter: DeviceMeter
    let strangers: Strangers
    let crowd: Crowd
}
