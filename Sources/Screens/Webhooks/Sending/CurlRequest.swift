import CCurl

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The options of one libcurl handle, in Swift's types; keeps the lists that the handle points at.
@safe final class CurlRequest {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = unsafe []

    /// The handle outlives it.
    init(_ handle: UnsafeMutableRawPointer) { unsafe self.handle = handle }

    deinit { unsafe lists.forEach { unsafe curl_slist_free_all($0) } }

    func set(_ option: CURLoption, _ number: Int) {
        _ = unsafe garita_curl_number(handle, option, number)
    }

    /// The text is copied.
    func set(_ option: CURLoption, _ text: String) {
        _ = unsafe garita_curl_text(handle, option, text)
    }

    func set(_ option: CURLoption, _ lines: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines { unsafe list = curl_slist_append(list, line) }
        guard let list = unsafe list else { return }
        unsafe lists.append(list)
        _ = unsafe garita_curl_list(handle, option, list)
    }

    /// The bytes stay where they are until the request is done.
    func send(_ body: UnsafeBufferPointer<UInt8>) {
        let start = unsafe UnsafeMutableRawPointer(mutating: body.baseAddress)
        // Without a place libcurl would ask for the body; an empty text is an empty body.
        guard let start = unsafe start else { return set(CURLOPT_COPYPOSTFIELDS, "") }
        _ = unsafe garita_curl_data(handle, CURLOPT_POSTFIELDS, start)
    }

    /// No socket is opened but to this address.
    func allowOnly(_ permitted: UnsafeMutablePointer<IPAddress>) {
        _ = unsafe garita_curl_data(handle, CURLOPT_OPENSOCKETDATA, permitted)
        _ = unsafe garita_curl_on_socket(handle) { permitted, _, wanted in
            guard let permitted = unsafe permitted?.assumingMemoryBound(to: IPAddress.self),
                let wanted = unsafe wanted,
                let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr),
                let address = unsafe IPAddress(
                    behind: UnsafeRawPointer(wanted) + start, family: wanted.pointee.family),
                unsafe address == permitted.pointee
            else { return CURL_SOCKET_BAD }
            return unsafe socket(
                wanted.pointee.family, wanted.pointee.socktype, wanted.pointee.protocol)
        }
    }

    /// Asked about once a second while nothing moves.
    func stop(at brake: Brake) {
        set(CURLOPT_NOPROGRESS, 0)
        _ = unsafe garita_curl_data(
            handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(brake).toOpaque())
        _ = unsafe garita_curl_on_progress(handle) { brake, _, _, _, _ in
            guard let brake = unsafe brake else { return 0 }
            return unsafe Unmanaged<Brake>.fromOpaque(brake).takeUnretainedValue().isPulled ? 1 : 0
        }
    }

    /// What follows the head of an answer is not ours to read, nor to wait for.
    func hangUpBehindHead() {
        _ = unsafe garita_curl_data(handle, CURLOPT_HEADERDATA, handle)
        _ = unsafe garita_curl_on_header(handle) { line, size, count, handle in
            // An empty line ends a head. One of a hundred and something comes before the answer.
            guard let line = unsafe line, let handle = unsafe handle, unsafe line[0] == 13,
                unsafe garita_curl_status(handle) >= 200
            else { return size * count }
            return 0
        }
    }
}
