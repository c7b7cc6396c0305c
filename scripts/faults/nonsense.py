"""What stands where a right word should: in headers, lengths, paths and queries."""

TYPES = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/json",
         "application/ld+json", "application/geo+json"]
WRONG_TYPES = ["text/plain", "application/x-www-form-urlencoded", "", "APPLICATION/JSON", "a/b/c",
               "application/json; charset=x", "multipart/form-data; boundary=x"]
SIZES = ["ffffffffffffffff", "-1", "g", "", "7fffffffffffffff", "1;ext=\"x", "0x5", "5 ",
         "00000000000000000001", "100000000"]
LENGTHS = ["-1", "99999999999999999999", "1e3", "", "0", "+5", "5, 5", "0x10",
           "9223372036854775807"]
PATHS = ["/v1/trips", "/v1/trips/{}", "/v1/trips/{}/dossier", "/v1/decisions/{}", "/v1/lane",
         "/v1/live", "/v1/live?from={}", "/v1/checkpoint", "/v1/tile/{}", "/v1/tile/0/{}",
         "/v1/tile/entries/{}", "/v1/tile/0/000.p/{}", "/v1/trips?limit={}", "/v1/trips?offset={}",
         "/v1/trips?filter={}&order={}", "/v1/trips?q={}", "/v1/trips?after={}", "/trips/{}", "/",
         "/?lang={}", "/board?offset={}", "/decisions/{}", "/assets/{}", "/metrics", "/ready",
         "/{}"]
WORDS = ["-1", "0", "1", "99999999999999999999", "9223372036854775807", "18446744073709551615",
         "x001/x234/067", "000.p/256", "000.p/0", "000.p/1", "%00", "%ff%fe", "%", "%zz",
         "..%2f..%2f", "../../keys/signing.key", "a" * 3_000, "%F0%9F%9A%9B", "<script>",
         "' or 1=1 --", "", "all", "urgency", "1.5", "NaN", "lane", "+1", " ", "%20", "1&1=1", "?",
         "#"]
METHODS = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "POST", "CONNECT", "GARITA"]
