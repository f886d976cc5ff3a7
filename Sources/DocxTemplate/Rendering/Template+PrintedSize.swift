import OpenPackage
import Splice

extension Template {
    /// Refuses what was printed when it takes more than it may: blocks in blocks multiply, so that
    /// little data could fill a disk.
    func checkSize(
        of text: MarkedText, in part: PartName, by renderer: Renderer
    ) throws(TemplateError) {
        guard renderer.isFull else { return }
        let error = PackageError.overLimit(
            name: "document-bytes", value: text.wholeCount, limit: renderer.printedBytes,
            part: String(part.path.dropFirst()))
        throw .unreadable(file: name, error)
    }
}
