import Glibc
import PDFPages

/// PDFs of papers in a folder, each under the SHA-256 of what it was made from.
///
/// What was printed once is not printed again, and a paper's PDF has the same bytes each time.
package struct PDFStore: Sendable {
    private let folder: String

    /// Takes a folder, which need not be there yet.
    package init(_ folder: String) { self.folder = folder }

    /// Whether the folder, or the hidden one that it lies in, is a link.
    private var isLinked: Bool {
        let hidden = Path.folder(of: folder)
        let relative = Path.joined(Path.name(of: hidden), Path.name(of: folder))
        return Folder.isLinked(relative, below: Path.folder(of: hidden))
    }

    private func path(_ digest: String) -> String { "\(folder)/\(digest).pdf" }

    /// How many pages the PDF has; nil for one that is not there, or damaged.
    func pages(of digest: String) -> Int? {
        do throws(FileError) {
            return try pages(in: contents(of: digest) ?? [])
        } catch { return nil }
    }

    private func pages(in bytes: [UInt8]) -> Int? {
        do throws(PDFError) { return try PDFDocument(bytes).pageCount } catch { return nil }
    }

    /// The PDF; nil when it is not there.
    func contents(of digest: String) throws(FileError) -> [UInt8]? {
        let path = path(digest)
        guard FileReading.kind(of: path) == .file else { return nil }
        return try FileReading.contents(of: path)
    }

    /// Keeps a PDF that was printed just now.
    ///
    /// - Returns: how many pages it has; nil for a damaged one, which is not kept.
    func keep(_ printed: [UInt8], as digest: String) throws(FileError) -> Int? {
        let pages: Int
        let settled: [UInt8]
        do throws(PDFError) {
            let document = try PDFDocument(printed)
            pages = document.pageCount
            settled = try document.settled()
        } catch { return nil }
        try Folder.makePrivate(Path.folder(of: folder))
        try Folder.makePrivate(folder)
        try AtomicFile.write(settled, to: path(digest), durability: .batch)
        return pages
    }

    /// Removes what was made from papers that are no longer there.
    func sweep(keeping digests: Set<String>) throws(FileError) {
        guard FileReading.kind(of: folder) == .folder, !isLinked else { return }
        try Folder.clean(folder)
        for name in try Folder.names(in: folder)
        where name.hasSuffix(".pdf") && !digests.contains(String(name.dropLast(4))) {
            unlink(folder + "/" + name)
        }
    }
}
