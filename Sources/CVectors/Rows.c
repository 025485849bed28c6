#include "Rows.h"

#include "Clones.h"

void cvec_unite_rows(
    const uint64_t *words, const uint16_t *places, const int32_t *starts, const int32_t *numbers,
    size_t count, uint64_t *result) {
  for (size_t index = 0; index < count; index++) {
    const int32_t *start = starts + numbers[index];
    // Several at once: after how many words a row ends, nobody could foretell.
    for (int32_t word = start[0]; word < start[1]; word += CVEC_ROW_STEP) {
      for (int32_t next = word; next < word + CVEC_ROW_STEP; next++) result[places[next]] |= words[next];
    }
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
