// What Tocsin needs of ICU, as plain C: no ICU type, macro or version number is visible to the importer.
//
// Text is UTF-8 everywhere and has been checked by the caller. Lengths and offsets are in bytes. A handle belongs to
// one thread at a time. Functions that open a handle return NULL when ICU or its data cannot be used.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The normalization forms of `cicu_normalizer_open`.
enum {
  CICU_NFC = 0,
  CICU_NFD = 1,
  CICU_NFKC = 2,
  CICU_NFKD = 3,
  CICU_NFKC_CASEFOLD = 4,
};

/// A normalizer of one form, with its own record of what the last call changed.
typedef struct CICUNormalizer CICUNormalizer;

/// One replaced stretch: `old_*` in the text given, `new_*` in the text written.
typedef struct {
  int32_t old_start;
  int32_t old_length;
  int32_t new_start;
  int32_t new_length;
} CICUEdit;

CICUNormalizer *cicu_normalizer_open(int32_t form);
void cicu_normalizer_close(CICUNormalizer *normalizer);

/// Writes the normalized form and returns its length; a length over `capacity` means that it did not fit and that the
/// target holds nothing useful. Returns -1 when ICU fails.
int32_t cicu_normalize(
    CICUNormalizer *normalizer, const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity);

/// Steps to the next change made by the last call of `cicu_normalize`, in order; false when there is none left.
bool cicu_next_edit(CICUNormalizer *normalizer, CICUEdit *edit);

/// Whether text may be cut before the code point without changing what the two parts normalize to.
bool cicu_has_boundary_before(const CICUNormalizer *normalizer, uint32_t code_point);

/// The properties of a code point, packed; read the fields with the masks below.
uint32_t cicu_properties(uint32_t code_point);

enum {
  CICU_WORD_BREAK_MASK = 0x1F,         // Word_Break, numbered as in CICU_WB_…
  CICU_PICTOGRAPHIC = 1 << 5,          // Extended_Pictographic
  CICU_COMPLEX = 1 << 6,               // Thai, Lao, Khmer, Myanmar: words are found by dictionary
  CICU_KANA_KANJI = 1 << 7,            // Han, Hiragana, Katakana: likewise
  CICU_DIGIT_SHIFT = 8,                // decimal digit value + 1, four bits; 0 = not a digit
  CICU_CATEGORY_SHIFT = 12,            // general category, numbered as in ICU, five bits
  CICU_SCRIPT_SHIFT = 17,              // CICU_SCRIPT_…, two bits
};

enum { CICU_SCRIPT_COMMON = 0, CICU_SCRIPT_LATIN = 1, CICU_SCRIPT_OTHER = 2 };

enum {
  CICU_WB_OTHER = 0,
  CICU_WB_ALETTER = 1,
  CICU_WB_FORMAT = 2,
  CICU_WB_KATAKANA = 3,
  CICU_WB_MID_LETTER = 4,
  CICU_WB_MID_NUM = 5,
  CICU_WB_NUMERIC = 6,
  CICU_WB_EXTEND_NUM_LET = 7,
  CICU_WB_CR = 8,
  CICU_WB_EXTEND = 9,
  CICU_WB_LF = 10,
  CICU_WB_MID_NUM_LET = 11,
  CICU_WB_NEWLINE = 12,
  CICU_WB_REGIONAL_INDICATOR = 13,
  CICU_WB_HEBREW_LETTER = 14,
  CICU_WB_SINGLE_QUOTE = 15,
  CICU_WB_DOUBLE_QUOTE = 16,
  CICU_WB_ZWJ = 21,
  CICU_WB_WSEG_SPACE = 22,
};

/// A finder of word boundaries by ICU's own rules and dictionaries.
typedef struct CICUWordBreaker CICUWordBreaker;

CICUWordBreaker *cicu_word_breaker_open(const char *locale);
void cicu_word_breaker_close(CICUWordBreaker *breaker);

/// Sets the text, which must stay in place while boundaries are asked for; false when ICU fails.
bool cicu_word_breaker_set_text(CICUWordBreaker *breaker, const uint8_t *text, int64_t length);

/// The next boundary after the start of the text, or -1 at its end.
int64_t cicu_word_breaker_next(CICUWordBreaker *breaker);

/// A converter of code points to the shapes they are confused with (UTS #39 skeletons).
typedef struct CICUConfusables CICUConfusables;

CICUConfusables *cicu_confusables_open(void);
void cicu_confusables_close(CICUConfusables *confusables);

/// The skeleton of one code point as code points; returns how many (at most `capacity` are written), -1 on failure.
int32_t cicu_skeleton(
    const CICUConfusables *confusables, uint32_t code_point, uint32_t *target, int32_t capacity);

/// The simple upper-case mapping of a code point.
uint32_t cicu_uppercase(uint32_t code_point);

/// Writes the Unicode name of a code point, null-terminated, and returns its length; 0 when it has none.
int32_t cicu_character_name(uint32_t code_point, char *target, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
