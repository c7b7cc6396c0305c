import COpenTLS

/// The client's side of one private talk: turns what is said into what goes over the wire and back.
/// It knows no socket; whoever uses it carries the bytes.
///
/// Nothing is said before the server has shown a certificate that is believed and is for this host:
/// it might be somebody who only stands in between.
@safe final class TLSSession {
    private let talk: OpaquePointer
    /// Memory of the library's own, freed with the talk.
    private let heard: OpaquePointer
    private let toSay: OpaquePointer
    private let host: String
    private(set) var isOpen = false
    /// The other side said its farewell.
    private(set) var isOver = false

    /// A record of TLS holds no more.
    private static let recordMax = 16 * 1_024

    init(to host: String, trusting trust: TLSTrust) throws(TLSLoss) {
        let context = unsafe SSL_CTX_new(TLS_client_method())
        // The talk holds on to what it needs of it.
        defer { unsafe SSL_CTX_free(context) }
        guard let context = unsafe context, unsafe garita_tls_demand_1_2(context) == 1 else {
            throw .broken("the library has no memory")
        }
        unsafe SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        try unsafe Self.trust(trust, in: context)
        guard let talk = unsafe SSL_new(context), let heard = unsafe BIO_new(BIO_s_mem()),
            let toSay = unsafe BIO_new(BIO_s_mem())
        else { throw .broken("the library has no memory") }
        unsafe SSL_set_bio(talk, heard, toSay)
        unsafe SSL_set_connect_state(talk)
        unsafe self.talk = talk
        unsafe self.heard = heard
        unsafe self.toSay = toSay
        self.host = host
        try expect(host)
    }

    deinit { unsafe SSL_free(talk) }

    private static func trust(_ trust: TLSTrust, in context: OpaquePointer) throws(TLSLoss) {
        switch trust {
        case .system:
            guard unsafe SSL_CTX_set_default_verify_paths(context) == 1 else {
                throw .noTrust("the system's store")
            }
        case .file(let path):
            guard unsafe SSL_CTX_load_verify_file(context, path) == 1 else {
                ERR_clear_error()
                throw .noTrust(path)
            }
        }
    }

    /// Which host the certificate must be for: an address by its number, any other by its name.
    private func expect(_ host: String) throws(TLSLoss) {
        let wanted = unsafe SSL_get0_param(talk)
        if unsafe X509_VERIFY_PARAM_set1_ip_asc(wanted, host) == 1 { return }
        ERR_clear_error()
        unsafe X509_VERIFY_PARAM_set_hostflags(
            wanted, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
        guard unsafe X509_VERIFY_PARAM_set1_host(wanted, host, host.utf8.count) == 1,
            unsafe garita_tls_name_server(talk, host) == 1
        else { throw .broken("“\(host)” is no name of a host") }
    }

    /// Goes on with the greeting, as far as what was heard allows.
    func greet() throws(TLSLoss) {
        guard !isOpen else { return }
        ERR_clear_error()
        let code = unsafe SSL_do_handshake(talk)
        if code == 1 { isOpen = true } else { try check(code) }
    }

    func hear(_ bytes: [UInt8]) throws(TLSLoss) {
        guard !bytes.isEmpty else { return }
        var taken = 0
        guard unsafe BIO_write_ex(heard, bytes, bytes.count, &taken) == 1, taken == bytes.count
        else { throw .broken("the library has no memory") }
    }

    /// What the server says, as far as it was heard whole.
    func read() throws(TLSLoss) -> [UInt8] {
        var said: [UInt8] = []
        while isOpen, !isOver {
            var code: Int32 = 0
            let record = unsafe [UInt8](unsafeUninitializedCapacity: Self.recordMax) {
                place, count in
                ERR_clear_error()
                code = unsafe SSL_read_ex(talk, place.baseAddress, Self.recordMax, &count)
                if code != 1 { count = 0 }
            }
            guard code == 1 else {
                try check(code)
                break
            }
            said += record
        }
        return said
    }

    func say(_ bytes: [UInt8]) throws(TLSLoss) {
        guard !bytes.isEmpty else { return }
        ERR_clear_error()
        var taken = 0
        let code = unsafe SSL_write_ex(talk, bytes, bytes.count, &taken)
        guard code == 1, taken == bytes.count else { throw failure(code) }
    }

    func sayFarewell() {
        guard isOpen else { return }
        ERR_clear_error()
        // What comes of it is of no interest: we leave.
        unsafe SSL_shutdown(talk)
    }

    /// What is to go over the wire now.
    func takeWire() -> [UInt8] {
        let count = unsafe BIO_ctrl_pending(toSay)
        guard count > 0 else { return [] }
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { place, taken in
            guard unsafe BIO_read_ex(toSay, place.baseAddress, count, &taken) == 1 else {
                taken = 0
                return
            }
        }
    }

    /// Returns where only more has to be heard.
    private func check(_ code: Int32) throws(TLSLoss) {
        switch unsafe SSL_get_error(talk, code) {
        case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return
        case SSL_ERROR_ZERO_RETURN: isOver = true
        default: throw failure(code)
        }
    }

    private func failure(_ code: Int32) -> TLSLoss {
        let verdict = unsafe Int32(truncatingIfNeeded: SSL_get_verify_result(talk))
        guard verdict == X509_V_OK else { return doubt(verdict) }
        let error = ERR_peek_error()
        if garita_tls_is_foreign(error) == 1 { return .plain }
        guard let words = unsafe ERR_reason_error_string(error) else {
            return .hungUp
        }
        return .broken(unsafe String(cString: words))
    }

    private func doubt(_ verdict: Int32) -> TLSLoss {
        switch verdict {
        case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH: .anotherName(host)
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_SIGNATURE_FAILURE:
            .untrusted
        case X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID: .outOfDate
        default:
            .certificate(unsafe String(cString: X509_verify_cert_error_string(Int(verdict))))
        }
    }
}
