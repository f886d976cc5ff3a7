extension Vocabulary {
    /// The tables as they lie in memory: a look-up in the innermost loop is no call.
    struct Tables {
        let words: UnsafeBufferPointer<UInt64>
        let head: Step
        let steps: UnsafeBufferPointer<Step>
        let ends: UnsafeBufferPointer<Int32>
        let pieces: UnsafeBufferPointer<SegmentRow.Piece>
        let literals: UnsafeBufferPointer<ByteCode>
        let matchLengths: UnsafeBufferPointer<Bits>
        let distances: UnsafeBufferPointer<Bits>
        let endOfBlock: Bits
    }

    /// Gives `body` the tables, which are there no longer than it runs.
    func withTables<Result>(_ body: (Tables) -> Result) -> Result {
        words.withUnsafeBufferPointer { words in
            steps.withUnsafeBufferPointer { steps in
                ends.withUnsafeBufferPointer { ends in
                    pieces.withUnsafeBufferPointer { pieces in
                        withCodes { literals, matchLengths, distances in
                            body(
                                Tables(
                                    words: words, head: head, steps: steps, ends: ends,
                                    pieces: pieces, literals: literals,
                                    matchLengths: matchLengths, distances: distances,
                                    endOfBlock: endOfBlock))
                        }
                    }
                }
            }
        }
    }

    private typealias Codes = UnsafeBufferPointer<Bits>

    private func withCodes<Result>(
        _ body: (UnsafeBufferPointer<ByteCode>, Codes, Codes) -> Result
    ) -> Result {
        literals.withUnsafeBufferPointer { literals in
            matchLengths.withUnsafeBufferPointer { matchLengths in
                distances.withUnsafeBufferPointer { body(literals, matchLengths, $0) }
            }
        }
    }
}
