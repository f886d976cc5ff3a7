import PDFPages

/// Puts the pages of one part of a print pack together, as its cover list tells them.
struct PackBinding {
    let part: PackPlan.Part
    let list: PackCovers.Printed
    /// The papers that were printed, by their paths.
    let printed: [String: PaperPrinting.Printed]
    /// Where the PDFs of the papers are, and those of the lists.
    let papers: PDFStore
    let lists: PDFStore

    /// The PDF.
    func bytes() throws(PackError) -> [UInt8] {
        let rules = list.layout.rules
        var binder = try Self.begun()
        let cover = try lay(list.cover, from: lists, in: &binder)
        try append(cover, pages: rules.padded(list.room), to: &binder)
        for entry in part.entries {
            var own: [PDFBinder.Paper] = []
            for paper in entry.papers.compactMap({ printed[$0.path] }) {
                own.append(try lay(paper, from: papers, in: &binder))
            }
            if !own.isEmpty { binder.mark(entry.title) }
            for _ in 0..<rules.copies {
                for paper in own {
                    try append(paper, pages: rules.padded(paper.pageCount), to: &binder)
                }
            }
        }
        do throws(PDFError) {
            return try binder.bytes(titled: part.title)
        } catch { throw .pdf(error) }
    }

    private static func begun() throws(PackError) -> PDFBinder {
        do throws(PDFError) { return try PDFBinder() } catch { throw .pdf(error) }
    }

    private func lay(
        _ paper: PaperPrinting.Printed, from store: PDFStore, in binder: inout PDFBinder
    ) throws(PackError) -> PDFBinder.Paper {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try store.contents(of: paper.digest) ?? []
        } catch { throw .file(error) }
        do throws(PDFError) { return try binder.lay(bytes) } catch { throw .pdf(error) }
    }

    /// Puts a paper in, and blank pages up to so many.
    private func append(
        _ paper: PDFBinder.Paper, pages: Int, to binder: inout PDFBinder
    ) throws(PackError) {
        do throws(PDFError) {
            try binder.append(paper)
            for _ in paper.pageCount..<pages { try binder.appendBlank() }
        } catch { throw .pdf(error) }
    }
}
