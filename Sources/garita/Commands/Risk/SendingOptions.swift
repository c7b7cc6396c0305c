import ArgumentParser
import Foundation

/// A serving node to which lines are sent, where one is named.
struct SendingOptions: ParsableArguments {
    @Option(help: "Send it to the node that serves here, such as http://127.0.0.1:8480.")
    var url: String?
    @Option(help: "A key of the authority or of an operator; GARITA_KEY when left out.")
    var key: String?

    func validate() throws {
        guard let url else { return }
        guard url.hasPrefix("http"), URL(string: url) != nil else {
            throw ValidationError("--url wants an address such as http://127.0.0.1:8480.")
        }
        guard foundKey != nil else {
            throw ValidationError("A key is missing: --key, or GARITA_KEY in the environment.")
        }
    }

    private var foundKey: String? { key ?? ProcessInfo.processInfo.environment["GARITA_KEY"] }

    /// nil where nothing shall be sent.
    var node: NodeTalk? {
        guard let url = url.flatMap({ URL(string: $0) }), let key = foundKey else { return nil }
        return NodeTalk(url: url, key: key)
    }
}
