import OpenPackage
import Splice

extension Template {
    /// Refuses what was printed when it takes more than it may: blocks in blocks multiply, so that
    /// little data could fill a disk, or keep a computer busy for ever.
    func checkSize(
        of text: MarkedText, in part: PartName, by renderer: Renderer
    ) throws(TemplateError) {
        guard renderer.isFull else { return }
        let limits = renderer.limits
        let hasManyTurns = renderer.turns > limits.printedTurns
        let error = PackageError.overLimit(
            name: hasManyTurns ? "document-turns" : "document-bytes",
            value: hasManyTurns ? renderer.turns : text.wholeCount,
            limit: hasManyTurns ? limits.printedTurns : limits.printedBytes,
            part: String(part.path.dropFirst()))
        throw .unreadable(file: name, error)
    }
}

extension Renderer {
    /// Counts a turn of a block or a call of a partial.
    mutating func countTurn() {
        turns &+= 1
        if turns > limits.printedTurns { isFull = true }
    }
}
