import CCurl
import Foundation

/// One request to a node and its whole answer, by libcurl, on a thread that sleeps until it is there.
/// Foundation's session on Linux keeps a third of a core busy while a request with a body waits for
/// its answer, which the node needs to judge what was sent.
struct NodeCall: Sendable {
    let url: String
    let headers: [String]
    /// nil: it only reads.
    let body: [UInt8]?

    struct Answer: Sendable {
        let status: Int
        let body: [UInt8]
    }

    /// A node that judges thousands takes its time; a dead one is given up.
    private static let secondsMax = 300
    private static let connectSeconds = 10
    /// What a node says of an exercise, or of a few thousand lines, is far less.
    private static let answerMax = 16 << 20

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// nil where no answer came about.
    @concurrent func answer() async -> Answer? {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: run()) }
        }
    }

    private func run() -> Answer? {
        guard Self.isReady, let handle = unsafe curl_easy_init() else { return nil }
        defer { unsafe curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in headers + ["Expect:", "User-Agent: garita"] {
            unsafe list = curl_slist_append(list, line)
        }
        defer { unsafe curl_slist_free_all(list) }
        _ = unsafe garita_curl_list(handle, CURLOPT_HTTPHEADER, list)
        _ = unsafe garita_curl_text(handle, CURLOPT_URL, url)
        _ = unsafe garita_curl_number(handle, CURLOPT_NOSIGNAL, 1)
        _ = unsafe garita_curl_number(handle, CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
        _ = unsafe garita_curl_number(handle, CURLOPT_TIMEOUT, Self.secondsMax)
        if let body {
            _ = unsafe garita_curl_number(handle, CURLOPT_POST, 1)
            _ = unsafe garita_curl_number(handle, CURLOPT_POSTFIELDSIZE, body.count)
            return unsafe body.withUnsafeBufferPointer { bytes in
                let start = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
                _ = unsafe garita_curl_data(handle, CURLOPT_POSTFIELDS, start)
                return unsafe perform(handle)
            }
        }
        return unsafe perform(handle)
    }

    private func perform(_ handle: UnsafeMutableRawPointer) -> Answer? {
        let heard = Heard(max: Self.answerMax)
        _ = unsafe garita_curl_data(
            handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(heard).toOpaque())
        _ = unsafe garita_curl_on_body(handle) { bytes, size, count, heard in
            guard let bytes = unsafe bytes, let heard = unsafe heard else { return 0 }
            let part = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
            return unsafe Unmanaged<Heard>.fromOpaque(heard).takeUnretainedValue().take(part)
        }
        let result = withExtendedLifetime(heard) { unsafe curl_easy_perform(handle) }
        guard result == CURLE_OK else { return nil }
        return Answer(status: unsafe garita_curl_status(handle), body: heard.bytes)
    }

    /// What has come of an answer so far.
    private final class Heard {
        private(set) var bytes: [UInt8] = []
        private let max: Int

        init(max: Int) { self.max = max }

        /// How many of them were taken: none of what is too much, which ends the request.
        func take(_ part: UnsafeRawBufferPointer) -> Int {
            guard bytes.count + part.count <= max else { return 0 }
            unsafe bytes.append(contentsOf: part)
            return part.count
        }
    }
}
