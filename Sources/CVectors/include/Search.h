// Search in sorted tables.
#ifndef CVECTORS_SEARCH_H
#define CVECTORS_SEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// How many numbers `cvec_find` may read behind those it searches.
#define CVEC_FIND_PADDING 8

#if defined(__SSE2__)

/// Which of eight numbers have a high half, one bit each.
static inline uint32_t cvec_match_eight(const uint64_t *numbers, uint32_t high) {
  typedef int32_t Four __attribute__((vector_size(16)));
  typedef int16_t Eight __attribute__((vector_size(16)));
  typedef signed char Sixteen __attribute__((vector_size(16)));
  Four sought = {(int32_t)high, (int32_t)high, (int32_t)high, (int32_t)high}, pairs[4];
  memcpy(pairs, numbers, sizeof pairs);
  Four first = __builtin_shufflevector(pairs[0], pairs[1], 1, 3, 5, 7) == sought;
  Four second = __builtin_shufflevector(pairs[2], pairs[3], 1, 3, 5, 7) == sought;
  Eight both = __builtin_ia32_packssdw128(first, second);
  Sixteen bytes = __builtin_ia32_packsswb128(both, both);
  return (uint32_t)__builtin_ia32_pmovmskb128(bytes) & 0xFF;
}

#else

/// Which of eight numbers have a high half, one bit each.
static inline uint32_t cvec_match_eight(const uint64_t *numbers, uint32_t high) {
  uint32_t matches = 0;
  for (uint32_t index = 0; index < 8; index++) {
    matches |= (uint32_t)(numbers[index] >> 32 == high) << index;
  }
  return matches;
}

#endif

/// The low half of the number that has a high half, or 0.
///
/// Small numbers are sought most, so the search strides ahead from the first, each step twice the last; then which half to go
/// on with is chosen without a branch, since nobody could foretell it.
///
/// @param sorted ascending, with different high halves; `CVEC_FIND_PADDING` more can be read.
static inline uint32_t cvec_find(const uint64_t *sorted, size_t count, uint32_t high) {
  const uint64_t sought = (uint64_t)high << 32;
  size_t step = 8;
  while (step < count && sorted[step - 1] < sought) {
    sorted += step;
    count -= step;
    step <<= 1;
  }
  if (count > step) count = step;
  while (count > 8) {
    size_t half = count >> 1;
    sorted += __builtin_unpredictable(sorted[half - 1] < sought) ? half : 0;
    count -= half;
  }
  uint32_t matches = cvec_match_eight(sorted, high) & ((1u << count) - 1);
  return matches == 0 ? 0 : (uint32_t)sorted[__builtin_ctz(matches)];
}

#endif
