// Rows of bits, of which few are set.
#ifndef CVECTORS_ROWS_H
#define CVECTORS_ROWS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// So many words of a row are united at once.
#define CVEC_ROW_STEP 8

/// Unites some rows of a table with a row of words. Of a row the table has only the words that are not 0, and words that
/// are 0 behind them, so that there are a multiple of ``CVEC_ROW_STEP``.
///
/// @param words the words of all rows, one row after the other.
/// @param places where each of them stands in its row.
/// @param starts where the words of each row start, and one more at the end.
/// @param numbers which rows to unite, `count` of them.
/// @param result the row they are united with.
void cvec_unite_rows(
    const uint64_t *words, const uint16_t *places, const int32_t *starts, const int32_t *numbers,
    size_t count, uint64_t *result);

/// Lists the members that two sets of bits share, ascending, and returns how many there are.
///
/// @param words the bits of a set, `count` words.
/// @param other the bits of another.
/// @param members room for all members and eight more.
size_t cvec_list_shared(
    const uint64_t *words, const uint64_t *other, size_t count, int32_t *members);

#ifdef __cplusplus
}
#endif
#endif
