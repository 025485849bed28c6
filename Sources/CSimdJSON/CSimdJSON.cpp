// Reads the wanted values of a JSON object with simdjson's On-Demand parser.
//
// On-Demand checks only what is visited, and a record that is half broken must not pass as a good one; so every value
// is visited. Strings without escapes are handed out in place. Numbers are checked by their grammar alone: simdjson
// would refuse an integer of more than 64 bits, which is good JSON.

#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace ondemand = simdjson::ondemand;
using simdjson::error_code;

namespace {

/// Objects and arrays deeper than this are refused; the walk is recursive.
constexpr int depth_limit = 256;

/// A set of paths, one bit each.
using PathSet = uint32_t;

/// The keys that lead to a value, outermost first.
using Path = std::vector<std::string>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the token is a number by RFC 8259, section 6.
bool is_number(std::string_view token) {
  size_t i = 0;
  auto digits = [&] {
    size_t start = i;
    while (i < token.size() && is_digit(token[i])) i++;
    return i > start;
  };
  if (i < token.size() && token[i] == '-') i++;
  if (i < token.size() && token[i] == '0') {
    i++;
  } else if (!digits()) {
    return false;
  }
  if (i < token.size() && token[i] == '.') {
    i++;
    if (!digits()) return false;
  }
  if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
    i++;
    if (i < token.size() && (token[i] == '+' || token[i] == '-')) i++;
    if (!digits()) return false;
  }
  return i == token.size();
}

std::string_view trimmed(std::string_view token) {
  size_t end = token.size();
  while (end > 0 && (token[end - 1] == ' ' || token[end - 1] == '\t' || token[end - 1] == '\n' || token[end - 1] == '\r'))
    end--;
  return token.substr(0, end);
}

}  // namespace

struct csimdjson_reader {
  ondemand::parser parser;
  std::vector<Path> paths;
  uint8_t *arena = nullptr;
  size_t arena_capacity = 0;
  uint8_t *arena_end = nullptr;

  ~csimdjson_reader() { std::free(arena); }

  /// Makes room for the unescaped strings of a document: together never longer than the document.
  bool reserve(size_t length) {
    size_t needed = length + 2 * simdjson::SIMDJSON_PADDING;
    if (needed > arena_capacity) {
      size_t capacity = needed < 4096 ? 4096 : needed + needed / 2;
      void *grown = std::realloc(arena, capacity);
      if (grown == nullptr) return false;
      arena = static_cast<uint8_t *>(grown);
      arena_capacity = capacity;
    }
    arena_end = arena;
    return true;
  }

  /// Splits the `active` paths whose key number `depth` this is: into those that end here and those that lead on.
  void match(std::string_view key, PathSet active, size_t depth, PathSet &wanted, PathSet &inside) const {
    for (size_t p = 0; p < paths.size(); p++) {
      if ((active >> p & 1) == 0 || depth >= paths[p].size() || paths[p][depth] != key) continue;
      (depth + 1 == paths[p].size() ? wanted : inside) |= PathSet{1} << p;
    }
  }

  /// The string without its escapes: in place when it has none.
  error_code unescape(ondemand::raw_json_string raw, std::string_view &result) {
    // Stage 1 has made sure that every string is closed, so the quote is there.
    const char *start = raw.raw();
    const char *quote = static_cast<const char *>(rawmemchr(start, '"'));
    size_t length = static_cast<size_t>(quote - start);
    if (std::memchr(start, '\\', length) == nullptr) {
      result = std::string_view(start, length);
      return simdjson::SUCCESS;
    }
    return parser.unescape(raw, arena_end).get(result);
  }
};

namespace {

/// One walk over one document.
struct Walk {
  csimdjson_reader &reader;
  csimdjson_value *values;

  void set(PathSet wanted, csimdjson_kind kind, std::string_view bytes) {
    for (size_t p = 0; wanted != 0; p++, wanted >>= 1) {
      if (wanted & 1) values[p] = {kind, reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size()};
    }
  }

  /// Visits one value; `wanted` are the paths that end here, `inside` those that lead on, at key number `depth`.
  error_code visit(ondemand::value value, PathSet wanted, PathSet inside, int depth) {
    ondemand::json_type type;
    if (auto error = value.type().get(type)) return error;
    switch (type) {
      case ondemand::json_type::object: {
        ondemand::object object;
        if (auto error = value.get_object().get(object)) return error;
        set(wanted, csimdjson_other, {});
        return visit_fields(object, inside, depth + 1);
      }
      case ondemand::json_type::array: {
        ondemand::array array;
        if (auto error = value.get_array().get(array)) return error;
        set(wanted, csimdjson_other, {});
        return visit_elements(array, depth + 1);
      }
      case ondemand::json_type::string: {
        ondemand::raw_json_string raw;
        std::string_view bytes;
        if (auto error = value.get_raw_json_string().get(raw)) return error;
        if (auto error = reader.unescape(raw, bytes)) return error;
        set(wanted, csimdjson_string, bytes);
        return simdjson::SUCCESS;
      }
      case ondemand::json_type::number: {
        // Not consumed: the iteration skips it, and so asks nothing about its size.
        std::string_view bytes = trimmed(value.raw_json_token());
        if (!is_number(bytes)) return simdjson::NUMBER_ERROR;
        set(wanted, csimdjson_number, bytes);
        return simdjson::SUCCESS;
      }
      case ondemand::json_type::boolean: {
        bool ignored;
        set(wanted, csimdjson_other, {});
        return value.get_bool().get(ignored);
      }
      case ondemand::json_type::null: {
        bool is_null = false;
        if (auto error = value.is_null().get(is_null)) return error;
        set(wanted, csimdjson_other, {});
        return is_null ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
      }
    }
    return simdjson::TAPE_ERROR;
  }

  error_code visit_elements(ondemand::array &array, int depth) {
    if (depth > depth_limit) return simdjson::DEPTH_ERROR;
    for (auto element : array) {
      ondemand::value value;
      if (auto error = element.get(value)) return error;
      if (auto error = visit(value, 0, 0, depth)) return error;
    }
    return simdjson::SUCCESS;
  }

  /// Visits the fields of an object at nesting `depth`, the outermost being 0; `active` paths lead into it.
  error_code visit_fields(ondemand::object &object, PathSet active, int depth) {
    if (depth > depth_limit) return simdjson::DEPTH_ERROR;
    for (auto element : object) {
      ondemand::field field;
      if (auto error = std::move(element).get(field)) return error;
      std::string_view key;
      if (auto error = reader.unescape(field.key(), key)) return error;
      PathSet wanted = 0, inside = 0;
      if (active != 0) reader.match(key, active, static_cast<size_t>(depth), wanted, inside);
      if (auto error = visit(field.value(), wanted, inside, depth)) return error;
    }
    return simdjson::SUCCESS;
  }
};

csimdjson_status status_of(error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return csimdjson_ok;
    case simdjson::UTF8_ERROR: return csimdjson_invalid_utf8;
    case simdjson::DEPTH_ERROR: return csimdjson_too_deep;
    case simdjson::INCORRECT_TYPE: return csimdjson_not_object;
    case simdjson::MEMALLOC: return csimdjson_no_memory;
    default: return csimdjson_malformed;
  }
}

/// A sentence a person can act on; simdjson's own messages speak of its insides.
const char *sentence(error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return "";
    case simdjson::UTF8_ERROR: return "not valid UTF-8";
    case simdjson::DEPTH_ERROR: return "nested more than 256 deep";
    case simdjson::INCORRECT_TYPE: return "not a JSON object";
    case simdjson::MEMALLOC: return "out of memory";
    case simdjson::STRING_ERROR: return "a string with a bad escape";
    case simdjson::NUMBER_ERROR: return "a number written wrongly";
    case simdjson::UNCLOSED_STRING: return "a string without its closing quote";
    case simdjson::UNESCAPED_CHARS: return "a control character inside a string";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT: return "the object ends early";
    case simdjson::TRAILING_CONTENT: return "something follows the object on its line";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR: return "a bare word that is not true, false or null";
    default: return "not well-formed JSON";
  }
}

error_code read_object(csimdjson_reader &reader, const uint8_t *json, size_t length, csimdjson_value *values) {
  ondemand::document document;
  if (auto error = reader.parser.iterate(json, length, length + simdjson::SIMDJSON_PADDING).get(document)) return error;
  ondemand::json_type type;
  if (auto error = document.type().get(type)) return error;
  if (type != ondemand::json_type::object) return simdjson::INCORRECT_TYPE;
  ondemand::object object;
  if (auto error = document.get_object().get(object)) return error;
  Walk walk{reader, values};
  PathSet all = static_cast<PathSet>((uint64_t{1} << reader.paths.size()) - 1);
  if (auto error = walk.visit_fields(object, all, 0)) return error;
  // At the end of the document there is no location left to speak of.
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) return simdjson::TRAILING_CONTENT;
  return simdjson::SUCCESS;
}

}  // namespace

extern "C" csimdjson_reader *csimdjson_reader_make(void) { return new (std::nothrow) csimdjson_reader(); }

extern "C" void csimdjson_reader_free(csimdjson_reader *reader) { delete reader; }

extern "C" bool csimdjson_reader_add_path(csimdjson_reader *reader) {
  if (reader->paths.size() >= csimdjson_max_paths) return false;
  reader->paths.emplace_back();
  return true;
}

extern "C" bool csimdjson_reader_add_key(csimdjson_reader *reader, const uint8_t *key, size_t length) {
  if (reader->paths.empty()) return false;
  reader->paths.back().emplace_back(reinterpret_cast<const char *>(key), length);
  return true;
}

extern "C" csimdjson_status csimdjson_read(
    csimdjson_reader *reader, const uint8_t *json, size_t length, csimdjson_value *values, const char **message) {
  for (size_t p = 0; p < reader->paths.size(); p++) values[p] = {csimdjson_absent, nullptr, 0};
  error_code error = reader->reserve(length) ? read_object(*reader, json, length, values) : simdjson::MEMALLOC;
  *message = sentence(error);
  return status_of(error);
}

extern "C" bool csimdjson_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length);
}
