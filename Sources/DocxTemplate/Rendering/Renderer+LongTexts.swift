import OpenPackage
import Splice

/// Texts that never stand in memory as a whole.
extension Renderer {
    /// Packs what was printed of a long text, so that it never stands in memory as a whole.
    ///
    /// Asked after each turn of a block and each call of a partial; nothing else makes a text long.
    mutating func packLongText() {
        guard output.count >= (output.isBegun ? Self.pieceSize : Self.longSize) else { return }
        if output.wholeCount > limits.printedBytes { isFull = true }
        guard packsOnTheWay else { return }
        for place in held.indices {
            guard held[place].stays(in: output) else { return }
            held[place].isKept = true
        }
        output.packBeginning()
    }

    /// Shorter texts are packed from what the template has packed already.
    private static let longSize = 2 << 20
    /// How much of a long text is held before it is packed.
    private static let pieceSize = 256 << 10
}

/// Text that may still be taken out.
struct HeldText {
    var start: Int
    /// What keeps it in the document, once it is there; nil for what is always taken out.
    var until: [UInt8]?
    var isKept = false

    func stays(in output: MarkedText) -> Bool {
        guard !isKept, let until else { return isKept }
        return output.bytes[start...].containsSubsequence(until)
    }
}
