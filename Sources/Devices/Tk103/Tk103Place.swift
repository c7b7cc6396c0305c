/// `ddmm.mmmmNdddmm.mmmmE`, as TK103 packs it.
struct Tk103Place {
    let latitude: Double
    let longitude: Double
    let length: Int

    init?(_ text: Text) {
        let letters = Array(text.bytes.prefix(32))
        guard let north = letters.firstIndex(where: { $0 == 78 || $0 == 83 }),
            let east = letters.firstIndex(where: { $0 == 69 || $0 == 87 }), east > north,
            let latitude = text.part(0, north)?.degreesAndMinutes,
            let longitude = text.part(north + 1, east - north - 1)?.degreesAndMinutes
        else { return nil }
        self.latitude = letters[north] == 83 ? 0 - latitude : latitude
        self.longitude = letters[east] == 87 ? 0 - longitude : longitude
        length = east + 1
    }
}
