/// What is sent: a body with its headers, to one place.
package struct Posting: Sendable {
    package let destination: Destination
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    package init(
        to destination: Destination, headers: [(name: String, value: String)], body: [UInt8]
    ) {
        self.destination = destination
        self.headers = headers
        self.body = body
    }
}
