/// Hashing that gives the same number on every machine and in every version.
package enum StableHash {
  /// FNV-1a with 64 bits over the UTF-8 bytes of `text` (draft-eastlake-fnv, section 2).
  package static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }
}
