#include "Rows.h"

#include "Clones.h"

/// A vector of the rows, as eight words that the compiler spreads over the registers there are.
typedef uint64_t Vector __attribute__((vector_size(64), aligned(8)));

CVEC_CLONES
void cvec_unite_rows(
    const void *table, size_t width, const int32_t *numbers, size_t count, void *result) {
  Vector *united = result;
  size_t place = 0;
  // Three vectors at once stay in registers.
  for (; place + 3 <= width; place += 3) {
    Vector first = united[place], second = united[place + 1], third = united[place + 2];
    const Vector *rows = (const Vector *)table + place;
    for (size_t index = 0; index < count; index++) {
      const Vector *row = rows + (size_t)numbers[index] * width;
      first |= row[0];
      second |= row[1];
      third |= row[2];
    }
    united[place] = first;
    united[place + 1] = second;
    united[place + 2] = third;
  }
  for (; place < width; place++) {
    Vector only = united[place];
    for (size_t index = 0; index < count; index++) {
      only |= ((const Vector *)table)[(size_t)numbers[index] * width + place];
    }
    united[place] = only;
  }
}

CVEC_CLONES
size_t cvec_list_shared(
    const uint64_t *words, const uint64_t *other, size_t count, int32_t *members) {
  size_t found = 0;
  for (size_t word = 0; word < count; word++) {
    uint64_t left = words[word] & other[word];
    size_t more = (size_t)__builtin_popcountll(left);
    // Four are always written, since nobody could foretell how many there are; what is too many is written over.
    for (size_t index = 0; index < 4; index++) {
      members[found + index] = (int32_t)(word * 64 + (size_t)__builtin_ctzll(left | 1ULL << 63));
      left &= left - 1;
    }
    for (size_t index = 4; index < more; index++) {
      members[found + index] = (int32_t)(word * 64 + (size_t)__builtin_ctzll(left));
      left &= left - 1;
    }
    found += more;
  }
  return found;
}
