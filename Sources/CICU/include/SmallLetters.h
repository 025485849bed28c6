// The small ASCII letters that sixteen bytes start with. No part of ICU, but C alone can ask for sixteen bytes at once.
#ifndef CICU_SMALL_LETTERS_H
#define CICU_SMALL_LETTERS_H

#include <stdint.h>
#include <string.h>

/// Small letters and zeros after them, as little-endian numbers.
typedef struct {
  uint64_t first;
  uint64_t second;
  /// How many letters there are, at most 16.
  uint32_t count;
} CICUSmallLetters;

#if defined(__SSE2__)

typedef signed char CICUBytes __attribute__((vector_size(16)));
typedef unsigned long long CICUWords __attribute__((vector_size(16)));

/// Reads sixteen bytes; all of them must be readable.
static inline CICUSmallLetters cicu_small_letters(const uint8_t *text) {
  static const signed char ends[32] = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
  CICUBytes bytes, mask;
  memcpy(&bytes, text, 16);
  // As signed numbers, bytes beyond ASCII are less than any letter.
  CICUBytes letters = (CICUBytes)((bytes > 0x60) & (bytes < 0x7B));
  uint32_t count = (uint32_t)__builtin_ctz(~(uint32_t)__builtin_ia32_pmovmskb128(letters));
  memcpy(&mask, ends + 16 - count, 16);
  CICUWords words = (CICUWords)(bytes & mask);
  return (CICUSmallLetters){words[0], words[1], count};
}

#else

/// The high bit of each of eight bytes that is no small letter.
static inline uint64_t cicu_other_bytes(uint64_t word) {
  uint64_t low = word & 0x7F7F7F7F7F7F7F7F;
  return ~((low + 0x1F1F1F1F1F1F1F1F) & ~(low + 0x0505050505050505) & ~word) & 0x8080808080808080;
}

static inline uint64_t cicu_little_endian(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

/// Reads sixteen bytes; all of them must be readable.
static inline CICUSmallLetters cicu_small_letters(const uint8_t *text) {
  uint64_t first = cicu_little_endian(text);
  uint64_t others = cicu_other_bytes(first);
  if (others != 0) {
    return (CICUSmallLetters){first & (others ^ (others - 1)) >> 8, 0, (uint32_t)__builtin_ctzll(others) / 8};
  }
  uint64_t second = cicu_little_endian(text + 8);
  others = cicu_other_bytes(second);
  if (others == 0) return (CICUSmallLetters){first, second, 16};
  return (CICUSmallLetters){
      first, second & (others ^ (others - 1)) >> 8, 8 + (uint32_t)__builtin_ctzll(others) / 8};
}

#endif
#endif
