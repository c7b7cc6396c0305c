#ifndef GARITA_COPENTLS_SHIM_H
#define GARITA_COPENTLS_SHIM_H
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

// OpenSSL writes these as macros, which Swift cannot call.

/// TLS 1.0 and 1.1 are forbidden by RFC 8996.
static inline int garita_tls_demand_1_2(SSL_CTX *context) {
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
}

static inline long garita_tls_name_server(SSL *talk, const char *host) {
    return SSL_set_tlsext_host_name(talk, host);
}

/// Whether the last thing that went wrong is that the other side's bytes are no TLS.
static inline int garita_tls_is_foreign(unsigned long code) {
    int reason = ERR_GET_REASON(code);
    return ERR_GET_LIB(code) == ERR_LIB_SSL
        && (reason == SSL_R_WRONG_VERSION_NUMBER || reason == SSL_R_UNSUPPORTED_PROTOCOL
            || reason == SSL_R_HTTP_REQUEST || reason == SSL_R_UNEXPECTED_MESSAGE
            || reason == SSL_R_PACKET_LENGTH_TOO_LONG || reason == SSL_R_RECORD_TOO_SMALL);
}
#endif
