/// A sender or receiver as it is, before anybody writes it down.
struct ParcelParty {
    var given = ""
    var surname = ""
    var number = ""
    var street = ""
    var unit = ""
    var city = ""
    var postcode = ""
    var state = ""
    var phone = ""
    var email = ""

    var cells: [String] {
        [given, surname, number, street, unit, city, postcode, state, phone, email]
    }

    static let columns = [
        "given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode",
        "state", "phone", "email",
    ]
}
