// Unpacking of tables when a program starts.
#ifndef CVECTORS_PACKING_H
#define CVECTORS_PACKING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Unpacks digits of six bits, 48 for the digit 0, the first the lowest, and returns how many bytes it wrote.
///
/// Takes 32 digits, which are 24 bytes, at once, as long as 32 bytes can be written; the rest is left to the caller. Takes
/// none where the processor has no instructions for it.
size_t cvec_unpack_six_bits(const uint8_t *digits, uint8_t *bytes, size_t capacity);

#ifdef __cplusplus
}
#endif
#endif
