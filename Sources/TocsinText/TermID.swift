/// Index of a term of a `Vocabulary`; 0 means that the vocabulary does not hold the word.
package typealias TermID = UInt32
