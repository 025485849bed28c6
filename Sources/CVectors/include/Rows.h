// Rows of bits, united with the widest vectors that the machine has.
#ifndef CVECTORS_ROWS_H
#define CVECTORS_ROWS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Unites some rows of a table with a row.
///
/// @param table rows of `width` times 64 bytes, one after the other.
/// @param numbers which rows to unite, `count` of them.
/// @param result the row they are united with; no row of the table.
void cvec_unite_rows(
    const void *table, size_t width, const int32_t *numbers, size_t count, void *result);

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
