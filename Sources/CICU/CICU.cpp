#include "CICU.h"

#include <memory>
#include <new>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

static_assert(CICU_WB_ALETTER == U_WB_ALETTER && CICU_WB_WSEG_SPACE == U_WB_WSEGSPACE);
static_assert(CICU_WB_ZWJ == U_WB_ZWJ && CICU_WB_DOUBLE_QUOTE == U_WB_DOUBLE_QUOTE);
static_assert(CICU_WB_HEBREW_LETTER == U_WB_HEBREW_LETTER && CICU_WB_NEWLINE == U_WB_NEWLINE);
static_assert(CICU_WB_REGIONAL_INDICATOR == U_WB_REGIONAL_INDICATOR && CICU_WB_EXTEND == U_WB_EXTEND);

struct CICUNormalizer {
  const icu::Normalizer2 *rules;
  icu::Edits edits;
  icu::Edits::Iterator changes;
};

struct CICUWordBreaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
};

struct CICUConfusables {
  USpoofChecker *checker;
};

static const icu::Normalizer2 *rules_of(int32_t form, UErrorCode &status) {
  switch (form) {
    case CICU_NFC: return icu::Normalizer2::getNFCInstance(status);
    case CICU_NFD: return icu::Normalizer2::getNFDInstance(status);
    case CICU_NFKC: return icu::Normalizer2::getNFKCInstance(status);
    case CICU_NFKD: return icu::Normalizer2::getNFKDInstance(status);
    case CICU_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    default: return nullptr;
  }
}

CICUNormalizer *cicu_normalizer_open(int32_t form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *rules = rules_of(form, status);
  if (U_FAILURE(status) || rules == nullptr) return nullptr;
  return new (std::nothrow) CICUNormalizer{rules, {}, {}};
}

void cicu_normalizer_close(CICUNormalizer *normalizer) { delete normalizer; }

int32_t cicu_normalize(
    CICUNormalizer *normalizer, const uint8_t *source, int32_t length, uint8_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(target), capacity);
  normalizer->edits.reset();
  normalizer->rules->normalizeUTF8(
      0, icu::StringPiece(reinterpret_cast<const char *>(source), length), sink, &normalizer->edits, status);
  normalizer->changes = normalizer->edits.getFineChangesIterator();
  return U_FAILURE(status) ? -1 : sink.NumberOfBytesAppended();
}

bool cicu_next_edit(CICUNormalizer *normalizer, CICUEdit *edit) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits::Iterator &changes = normalizer->changes;
  if (!changes.next(status) || U_FAILURE(status)) return false;
  *edit = {changes.sourceIndex(), changes.oldLength(), changes.destinationIndex(), changes.newLength()};
  return true;
}

bool cicu_has_boundary_before(const CICUNormalizer *normalizer, uint32_t code_point) {
  return normalizer->rules->hasBoundaryBefore(static_cast<UChar32>(code_point));
}

static uint32_t script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN: return CICU_SCRIPT_COMMON;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    default: return CICU_SCRIPT_OTHER;
  }
}

static bool is_kana_kanji(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(c, &status);
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
}

uint32_t cicu_properties(uint32_t code_point) {
  UChar32 c = static_cast<UChar32>(code_point);
  uint32_t packed = static_cast<uint32_t>(u_getIntPropertyValue(c, UCHAR_WORD_BREAK));
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC)) packed |= CICU_PICTOGRAPHIC;
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) packed |= CICU_COMPLEX;
  if (is_kana_kanji(c)) packed |= CICU_KANA_KANJI;
  packed |= static_cast<uint32_t>(u_charDigitValue(c) + 1) << CICU_DIGIT_SHIFT;
  packed |= static_cast<uint32_t>(u_charType(c)) << CICU_CATEGORY_SHIFT;
  return packed | script_of(c) << CICU_SCRIPT_SHIFT;
}

CICUWordBreaker *cicu_word_breaker_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale(locale), status));
  if (U_FAILURE(status) || !iterator) return nullptr;
  auto *breaker = new (std::nothrow) CICUWordBreaker;
  if (breaker != nullptr) breaker->iterator = std::move(iterator);
  return breaker;
}

void cicu_word_breaker_close(CICUWordBreaker *breaker) {
  if (breaker == nullptr) return;
  utext_close(&breaker->text);
  delete breaker;
}

bool cicu_word_breaker_set_text(CICUWordBreaker *breaker, const uint8_t *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, reinterpret_cast<const char *>(text), length, &status);
  breaker->iterator->setText(&breaker->text, status);
  return U_SUCCESS(status);
}

int64_t cicu_word_breaker_next(CICUWordBreaker *breaker) {
  int32_t boundary = breaker->iterator->next();
  return boundary == icu::BreakIterator::DONE ? -1 : boundary;
}

CICUConfusables *cicu_confusables_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status)) return nullptr;
  return new (std::nothrow) CICUConfusables{checker};
}

void cicu_confusables_close(CICUConfusables *confusables) {
  if (confusables == nullptr) return;
  uspoof_close(confusables->checker);
  delete confusables;
}

int32_t cicu_skeleton(
    const CICUConfusables *confusables, uint32_t code_point, uint32_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar source[2];
  int32_t length = 0;
  U16_APPEND_UNSAFE(source, length, code_point);
  UChar skeleton[64];
  int32_t written = uspoof_getSkeleton(confusables->checker, 0, source, length, skeleton, 64, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  u_strToUTF32(reinterpret_cast<UChar32 *>(target), capacity, &count, skeleton, written, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : count;
}

uint32_t cicu_uppercase(uint32_t code_point) {
  return static_cast<uint32_t>(u_toupper(static_cast<UChar32>(code_point)));
}

int32_t cicu_character_name(uint32_t code_point, char *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = u_charName(static_cast<UChar32>(code_point), U_UNICODE_CHAR_NAME, target, capacity, &status);
  return U_FAILURE(status) ? 0 : length;
}
