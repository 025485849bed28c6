// ASCII, sixteen bytes at once.
#ifndef CVECTORS_ASCII_H
#define CVECTORS_ASCII_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Small letters and zeros after them, as little-endian numbers.
typedef struct {
  uint64_t first;
  uint64_t second;
  /// How many letters there are, at most 16.
  uint32_t count;
} CVectorsLetters;

#if defined(__SSE2__)

typedef signed char CVectorsBytes __attribute__((vector_size(16)));
typedef unsigned long long CVectorsWords __attribute__((vector_size(16)));

/// Reads sixteen bytes; all of them must be readable.
static inline CVectorsLetters cvec_small_letters(const uint8_t *text) {
  static const signed char ends[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  CVectorsBytes bytes, mask;
  memcpy(&bytes, text, 16);
  // As signed numbers, bytes beyond ASCII are less than any letter.
  CVectorsBytes letters = (CVectorsBytes)((bytes > 0x60) & (bytes < 0x7B));
  uint32_t count = (uint32_t)__builtin_ctz(~(uint32_t)__builtin_ia32_pmovmskb128(letters));
  memcpy(&mask, ends + 16 - count, 16);
  CVectorsWords words = (CVectorsWords)(bytes & mask);
  return (CVectorsLetters){words[0], words[1], count};
}

/// Copies sixteen bytes, sets a bit in capital letters, and returns how many ASCII bytes they start with.
static inline uint32_t cvec_copy_sixteen(const uint8_t *source, uint8_t *target, uint8_t bit) {
  CVectorsBytes bytes;
  memcpy(&bytes, source, 16);
  CVectorsBytes capitals = (CVectorsBytes)((bytes > 0x40) & (bytes < 0x5B));
  CVectorsBytes result = bytes | (capitals & (signed char)bit);
  memcpy(target, &result, 16);
  return (uint32_t)__builtin_ctz(0x10000 | (uint32_t)__builtin_ia32_pmovmskb128(bytes));
}

#else

/// The high bit of each of eight bytes that is no small letter.
static inline uint64_t cvec_other_bytes(uint64_t word) {
  uint64_t low = word & 0x7F7F7F7F7F7F7F7F;
  return ~((low + 0x1F1F1F1F1F1F1F1F) & ~(low + 0x0505050505050505) & ~word) & 0x8080808080808080;
}

static inline uint64_t cvec_little_endian(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// Reads sixteen bytes; all of them must be readable.
static inline CVectorsLetters cvec_small_letters(const uint8_t *text) {
  uint64_t first = cvec_little_endian(text);
  uint64_t others = cvec_other_bytes(first);
  if (others != 0) {
    return (CVectorsLetters){first & (others ^ (others - 1)) >> 8, 0, (uint32_t)__builtin_ctzll(others) / 8};
  }
  uint64_t second = cvec_little_endian(text + 8);
  others = cvec_other_bytes(second);
  if (others == 0) return (CVectorsLetters){first, second, 16};
  return (CVectorsLetters){
      first, second & (others ^ (others - 1)) >> 8, 8 + (uint32_t)__builtin_ctzll(others) / 8};
}

/// Copies eight bytes, sets a bit in capital letters, and returns how many ASCII bytes they start with.
static inline uint32_t cvec_copy_eight(const uint8_t *source, uint8_t *target, uint8_t bit) {
  uint64_t word;
  memcpy(&word, source, 8);
  uint64_t low = word & 0x7F7F7F7F7F7F7F7F;
  uint64_t capitals = (low + 0x3F3F3F3F3F3F3F3F) & ~(low + 0x2525252525252525) & ~word & 0x8080808080808080;
  uint64_t result = word | (capitals >> 7) * bit;
  memcpy(target, &result, 8);
  uint64_t others = cvec_little_endian(source) & 0x8080808080808080;
  return others == 0 ? 8 : (uint32_t)__builtin_ctzll(others) / 8;
}

/// Copies sixteen bytes, sets a bit in capital letters, and returns how many ASCII bytes they start with.
static inline uint32_t cvec_copy_sixteen(const uint8_t *source, uint8_t *target, uint8_t bit) {
  uint32_t count = cvec_copy_eight(source, target, bit);
  return count < 8 ? count : 8 + cvec_copy_eight(source + 8, target + 8, bit);
}

#endif

/// Copies the ASCII bytes that a text starts with, sets a bit in capital letters, and returns how many there are. The target
/// must hold `count` bytes; those after the copied ones may change.
static inline size_t cvec_copy_ascii(const uint8_t *source, size_t count, uint8_t *target, uint8_t bit) {
  size_t index = 0;
  for (; index + 16 <= count; index += 16) {
    uint32_t copied = cvec_copy_sixteen(source + index, target + index, bit);
    if (copied < 16) return index + copied;
  }
  // The last sixteen bytes; those among them that have been copied are copied again.
  if (index > 0 && index < count) return count - 16 + cvec_copy_sixteen(source + count - 16, target + count - 16, bit);
  for (; index < count && source[index] < 0x80; index++) {
    uint8_t byte = source[index];
    target[index] = byte | ((uint8_t)(byte - 0x41) < 26 ? bit : 0);
  }
  return index;
}

#endif
