#pragma once
#include <zlib.h>

/* `inflateInit2` is a macro, which Swift does not see. 15 window bits is the format's most; + 16
   asks for a gzip wrapper and nothing else. */
static inline int garita_gunzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
