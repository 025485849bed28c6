#include "Packing.h"

#if defined(__x86_64__)
#include <immintrin.h>

// As in the decoding of base64 by Muła and Lemire (2018), but for the order of the digits: neighbours are multiplied by 1 and
// 64 and added, then their sums by 1 and 4096, which leaves 24 bits in each 32; three bytes of each four are kept.
__attribute__((target("avx2"))) static size_t unpack(const uint8_t *digits, uint8_t *bytes, size_t capacity) {
  const __m256i zero = _mm256_set1_epi8('0');
  const __m256i kept = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1));
  const __m256i order = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 7, 7);
  size_t written = 0;
  for (; written + 32 <= capacity; written += 24, digits += 32) {
    __m256i six = _mm256_sub_epi8(_mm256_loadu_si256((const __m256i *)digits), zero);
    __m256i twelve = _mm256_maddubs_epi16(six, _mm256_set1_epi16(0x4001));
    __m256i whole = _mm256_madd_epi16(twelve, _mm256_set1_epi32(0x10000001));
    __m256i packed = _mm256_permutevar8x32_epi32(_mm256_shuffle_epi8(whole, kept), order);
    _mm256_storeu_si256((__m256i *)(bytes + written), packed);
  }
  return written;
}

size_t cvec_unpack_six_bits(const uint8_t *digits, uint8_t *bytes, size_t capacity) {
  return __builtin_cpu_supports("avx2") ? unpack(digits, bytes, capacity) : 0;
}

#else

size_t cvec_unpack_six_bits(const uint8_t *digits, uint8_t *bytes, size_t capacity) {
  (void)digits, (void)bytes, (void)capacity;
  return 0;
}

#endif
