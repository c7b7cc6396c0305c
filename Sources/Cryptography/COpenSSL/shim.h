#ifndef GARITA_COPENSSL_SHIM_H
#define GARITA_COPENSSL_SHIM_H
// The calls that keep a digest's state in a value of the caller's are marked as old: what is
// recommended instead allocates twice for each digest, and a ledger makes three digests a fact.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#endif
