import CQPDF

/// The owner of a PDF that is put together from others, page by page.
public struct PDFBinder: ~Copyable {
    private let book: qpdf_data
    /// The papers that were laid ready; pages are read from them when the whole is written.
    private var sources: [PDFSource] = []
    private var bookmarks: [Bookmark] = []

    /// How many pages it has so far.
    public private(set) var pageCount = 0

    struct Bookmark {
        let title: String
        /// Counted from 0.
        let page: Int
    }

    /// A paper that was laid ready.
    public struct Paper: Hashable, Sendable {
        fileprivate let place: Int
        /// How many pages it has.
        public let pageCount: Int
    }

    /// Begins with no pages.
    public init() throws(PDFError) { book = try Self.emptyBook() }

    private static func emptyBook() throws(PDFError) -> qpdf_data {
        guard let book = qpdf_init() else { throw .unwritable(reason: "qpdf_init") }
        qpdf_silence_errors(book)
        qpdf_set_suppress_warnings(book, QPDF_BOOL(1))
        guard qpdf_empty_pdf(book) & QPDF_ERRORS == 0 else {
            var unused: qpdf_data? = book
            qpdf_cleanup(&unused)
            throw .unwritable(reason: "qpdf_empty_pdf")
        }
        return book
    }

    deinit {
        var book: qpdf_data? = book
        qpdf_cleanup(&book)
        sources.forEach { $0.close() }
    }

    /// Lays a paper ready, to be put in once or several times.
    public mutating func lay(_ contents: [UInt8]) throws(PDFError) -> Paper {
        let source = try PDFSource(contents)
        sources.append(source)
        return Paper(place: sources.count - 1, pageCount: source.pageCount)
    }

    /// Puts a paper's pages in at the end; a paper that stands there already takes no further room.
    public mutating func append(_ paper: Paper) throws(PDFError) {
        let source = sources[paper.place].document
        for number in 0..<paper.pageCount {
            let page = qpdf_get_page_n(source, number)
            try check(qpdf_add_page(book, source, page, QPDF_BOOL(0)))
            qpdf_oh_release(source, page)
        }
        pageCount += paper.pageCount
    }

    /// Puts an empty page in at the end, as large as the page before it.
    public mutating func appendBlank() throws(PDFError) {
        let size = pageCount > 0 ? try sizeOfLast() : "[0 0 595.304 841.89]"
        let page = qpdf_make_indirect_object(
            book, qpdf_oh_parse(book, "<< /Type /Page /Resources << >> /MediaBox \(size) >>"))
        try check(qpdf_add_page(book, book, page, QPDF_BOOL(0)))
        pageCount += 1
    }

    /// Marks the page that comes next in the viewer's list of bookmarks.
    public mutating func mark(_ title: String) {
        bookmarks.append(Bookmark(title: title, page: pageCount))
    }

    /// The whole; the same pages give the same bytes.
    public consuming func bytes(titled title: String) throws(PDFError) -> [UInt8] {
        let info = qpdf_oh_new_dictionary(book)
        qpdf_oh_replace_key(book, info, "/Title", qpdf_oh_new_unicode_string(book, title))
        qpdf_oh_replace_key(
            book, qpdf_get_trailer(book), "/Info", qpdf_make_indirect_object(book, info))
        PDFOutline(book).write(bookmarks.filter { $0.page < pageCount })
        qpdf_oh_release_all(book)
        return try PDFWriting.bytes(of: book)
    }

    private func sizeOfLast() throws(PDFError) -> String {
        let page = qpdf_get_page_n(book, pageCount - 1)
        let box = qpdf_oh_get_key(book, page, "/MediaBox")
        guard qpdf_oh_is_array(book, box) != 0, let text = qpdf_oh_unparse_resolved(book, box)
        else { throw .unreadable(reason: "MediaBox") }
        return String(cString: text)
    }

    private func check(_ code: QPDF_ERROR_CODE) throws(PDFError) {
        guard code & QPDF_ERRORS == 0 else { throw .unwritable(reason: PDFLibrary.words(book)) }
    }
}
