// Search in sorted tables.
#ifndef CVECTORS_SEARCH_H
#define CVECTORS_SEARCH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// How many keys `cvec_find` may read behind those it searches.
#define CVEC_FIND_PADDING 16

/// How many bits of a target of `cvec_find` are what the table holds.
#define CVEC_TARGET_BITS 28

#if defined(__SSE2__)

/// Which of sixteen keys are sought, one bit each.
static inline uint32_t cvec_match_sixteen(const uint16_t *keys, uint16_t sought) {
  typedef int16_t Eight __attribute__((vector_size(16)));
  Eight all = {(int16_t)sought, (int16_t)sought, (int16_t)sought, (int16_t)sought,
               (int16_t)sought, (int16_t)sought, (int16_t)sought, (int16_t)sought};
  Eight halves[2];
  memcpy(halves, keys, sizeof halves);
  return (uint32_t)__builtin_ia32_pmovmskb128(__builtin_ia32_packsswb128(halves[0] == all, halves[1] == all));
}

#else

/// Which of sixteen keys are sought, one bit each.
static inline uint32_t cvec_match_sixteen(const uint16_t *keys, uint16_t sought) {
  uint32_t matches = 0;
  for (uint32_t index = 0; index < 16; index++) matches |= (uint32_t)(keys[index] == sought) << index;
  return matches;
}

#endif

/// Where the first of the keys that are no less than the one sought stands, or one of the fifteen before it.
///
/// Small keys are sought most, so the search strides ahead from the first, each step twice the last; then which half to go on
/// with is chosen without a branch, since nobody could foretell it.
static inline size_t cvec_approach(const uint16_t *keys, size_t count, uint16_t sought) {
  const uint16_t *first = keys;
  size_t step = 16;
  while (step < count && keys[step - 1] < sought) {
    keys += step;
    count -= step;
    step <<= 1;
  }
  if (count > step) count = step;
  while (count > 16) {
    size_t half = count >> 1;
    keys += __builtin_unpredictable(keys[half - 1] < sought) ? half : 0;
    count -= half;
  }
  return (size_t)(keys - first);
}

/// What a table holds for a number of at most twenty bits, or 0.
///
/// @param keys the low sixteen bits of each number, ascending; `CVEC_FIND_PADDING` more can be read. They lie apart because
///     many share a cache line.
/// @param targets by key: the other four bits of the number, then 28 bits that the table holds for it.
static inline uint32_t cvec_find(const uint16_t *keys, const uint32_t *targets, size_t count, uint32_t number) {
  const uint16_t sought = (uint16_t)number;
  size_t place = cvec_approach(keys, count, sought);
  uint32_t matches = cvec_match_sixteen(keys + place, sought);
  place = matches == 0 ? count : place + (size_t)__builtin_ctz(matches);
  for (; place < count && keys[place] == sought; place++) {
    if (targets[place] >> CVEC_TARGET_BITS == number >> 16) return targets[place] & ((1u << CVEC_TARGET_BITS) - 1);
  }
  return 0;
}

#endif
