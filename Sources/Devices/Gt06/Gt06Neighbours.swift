/// A list of Wi-Fi access points and cells, sent by locks and tags that have no sky: `78 78`, the
/// number of access points, type, time in decimal digits, the points, then the cells.
enum Gt06Neighbours {
    static let types = [0x69]
    /// Address and signal.
    static let wifiLength = 7
    /// Area, cell, signal.
    static let cellLength = 5
}
