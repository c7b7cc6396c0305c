import CCurl

/// One request and the status of its answer, by libcurl, on the thread that asks.
struct Exchange {
    let posting: Posting
    /// The one that was looked at: no socket is opened to any other, whatever libcurl makes of the
    /// destination's text.
    let address: IPAddress
    let limits: WebhookClient.Limits
    let trusted: String?

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Nil where no connection came about.
    func run(until brake: Brake) -> PostingOutcome? {
        guard Self.isReady, let handle = unsafe curl_easy_init() else { return .broken }
        defer { unsafe curl_easy_cleanup(handle) }
        let request = unsafe CurlRequest(handle)
        var permitted = address
        return unsafe withUnsafeMutablePointer(to: &permitted) { permitted in
            unsafe posting.body.withUnsafeBufferPointer { body in
                unsafe aim(request, permitted, brake)
                unsafe fill(request, body)
                let result = withExtendedLifetime((brake, request)) {
                    unsafe curl_easy_perform(handle)
                }
                return unsafe outcome(of: result, handle)
            }
        }
    }

    private func aim(
        _ request: CurlRequest, _ permitted: UnsafeMutablePointer<IPAddress>, _ brake: Brake
    ) {
        let destination = posting.destination
        let scheme = destination.isEncrypted ? "https://" : "http://"
        request.set(CURLOPT_URL, scheme + destination.authority + destination.target)
        request.set(CURLOPT_PATH_AS_IS, 1)
        // What the environment says of proxies is said to other programs.
        request.set(CURLOPT_PROXY, "")
        // An address needs no looking up, and one with colons could not stand here.
        if !destination.host.contains(":") {
            request.set(
                CURLOPT_RESOLVE, ["\(destination.host):\(destination.port):\(address)"])
        }
        unsafe request.allowOnly(permitted)
        request.stop(at: brake)
        request.set(CURLOPT_NOSIGNAL, 1)
        request.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectSeconds * 1_000)
        request.set(CURLOPT_TIMEOUT_MS, limits.wholeSeconds * 1_000)
        request.set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let trusted { request.set(CURLOPT_CAINFO, trusted) }
    }

    private func fill(_ request: CurlRequest, _ body: UnsafeBufferPointer<UInt8>) {
        request.set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        request.set(CURLOPT_POST, 1)
        request.set(CURLOPT_POSTFIELDSIZE, body.count)
        unsafe request.send(body)
        // Without a value a header of libcurl's own is left out.
        let own = ["User-Agent: garita", "Connection: close", "Expect:", "Accept:"]
        request.set(CURLOPT_HTTPHEADER, own + posting.headers.map { "\($0.name): \($0.value)" })
        request.hangUpBehindHead()
    }

    private func outcome(of result: CURLcode, _ handle: UnsafeMutableRawPointer) -> PostingOutcome?
    {
        switch result {
        // We hang up once the whole head is there, which libcurl takes for a fault of ours. That all
        // went well says that the end came before.
        case CURLE_WRITE_ERROR:
            return .answered(unsafe garita_curl_status(handle))
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return nil
        case CURLE_OPERATION_TIMEDOUT:
            return unsafe garita_curl_connected(handle) == 0
                ? nil : .late(seconds: limits.wholeSeconds)
        case CURLE_ABORTED_BY_CALLBACK: return .broken
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR:
            return .noTLS
        default: return .garbled
        }
    }
}
