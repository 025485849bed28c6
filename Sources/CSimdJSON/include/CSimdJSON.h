/// A plain C face over simdjson: reads the values at a few paths of one JSON object and checks the whole of it.
///
/// No simdjson type crosses this header, so that Swift needs no C++ interoperability.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How many bytes behind the end of the JSON must be readable (their content does not matter).
enum { csimdjson_padding = 64 };

/// How many paths one reader can look for.
enum { csimdjson_max_paths = 16 };

/// What stands at a path.
typedef enum csimdjson_kind {
  csimdjson_absent = 0,
  csimdjson_string = 1,
  csimdjson_number = 2,
  csimdjson_other = 3,
} csimdjson_kind;

/// What came of reading one JSON text.
typedef enum csimdjson_status {
  csimdjson_ok = 0,
  csimdjson_malformed = 1,
  csimdjson_not_object = 2,
  csimdjson_too_deep = 3,
  csimdjson_invalid_utf8 = 4,
  csimdjson_no_memory = 5,
} csimdjson_status;

/// The value at a path: a string without its escapes, or a number as written.
///
/// The bytes lie in the JSON itself or in the reader, and are valid until the reader's next call.
typedef struct csimdjson_value {
  csimdjson_kind kind;
  const uint8_t *bytes;
  size_t length;
} csimdjson_value;

/// A parser with its buffers and the paths to look for; for one thread at a time.
typedef struct csimdjson_reader csimdjson_reader;

/// Makes a reader without paths; NULL when memory is short.
csimdjson_reader *csimdjson_reader_make(void);

/// Frees a reader; NULL is fine.
void csimdjson_reader_free(csimdjson_reader *reader);

/// Starts a further path; its index is the number of paths before it. False when there are too many.
bool csimdjson_reader_add_path(csimdjson_reader *reader);

/// Appends one key to the path added last.
bool csimdjson_reader_add_key(csimdjson_reader *reader, const uint8_t *key, size_t length);

/// Reads one JSON object of `length` bytes, followed by at least `csimdjson_padding` readable ones.
///
/// Fills one entry of `values` for every path, in their order; of duplicate keys the last one counts.
/// On any status but `csimdjson_ok`, `message` is a static sentence that says why.
csimdjson_status csimdjson_read(
    csimdjson_reader *reader, const uint8_t *json, size_t length, csimdjson_value *values,
    const char **message);

/// Whether the bytes are valid UTF-8.
bool csimdjson_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
