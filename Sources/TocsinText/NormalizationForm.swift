import CICU

/// A Unicode normalization form.
package enum NormalizationForm: CaseIterable, Sendable {
  case nfc
  case nfd
  case nfkc
  case nfkd
  /// NFKC with case folding, which also drops default-ignorable code points.
  case nfkcCasefold

  var code: Int32 {
    switch self {
    case .nfc: Int32(CICU_NFC)
    case .nfd: Int32(CICU_NFD)
    case .nfkc: Int32(CICU_NFKC)
    case .nfkd: Int32(CICU_NFKD)
    case .nfkcCasefold: Int32(CICU_NFKC_CASEFOLD)
    }
  }
}
