#ifndef GARITA_CCURL_SHIM_H
#define GARITA_CCURL_SHIM_H
#include <curl/curl.h>

// libcurl sets every option through one function of many shapes, which Swift cannot call. One name
// a shape, so that the compiler checks what is passed.

static inline CURLcode garita_curl_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode garita_curl_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode garita_curl_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode garita_curl_data(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode garita_curl_on_socket(CURL *handle, curl_opensocket_callback answer) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, answer);
}

static inline CURLcode garita_curl_on_header(CURL *handle, curl_write_callback answer) {
    return curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, answer);
}

static inline CURLcode garita_curl_on_body(CURL *handle, curl_write_callback answer) {
    return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, answer);
}

static inline CURLcode garita_curl_on_progress(CURL *handle, curl_xferinfo_callback answer) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, answer);
}

static inline long garita_curl_status(CURL *handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

/// Microseconds until the connection stood; 0 where none came about.
static inline long long garita_curl_connected(CURL *handle) {
    curl_off_t moment = 0;
    curl_easy_getinfo(handle, CURLINFO_CONNECT_TIME_T, &moment);
    return moment;
}
#endif
