import CQPDF

/// The list of bookmarks of a document (ISO 32000-1, 12.3.3): one level, in the order of pages.
struct PDFOutline {
    private let book: qpdf_data

    init(_ book: qpdf_data) { self.book = book }

    /// Writes the list and lets viewers show it; none for no bookmarks.
    func write(_ bookmarks: [PDFBinder.Bookmark]) {
        guard !bookmarks.isEmpty else { return }
        let root = qpdf_make_indirect_object(book, qpdf_oh_new_dictionary(book))
        let items = bookmarks.map { item($0, under: root) }
        for (one, next) in zip(items, items.dropFirst()) {
            qpdf_oh_replace_key(book, one, "/Next", next)
            qpdf_oh_replace_key(book, next, "/Prev", one)
        }
        qpdf_oh_replace_key(book, root, "/Type", qpdf_oh_new_name(book, "/Outlines"))
        qpdf_oh_replace_key(book, root, "/First", items[0])
        qpdf_oh_replace_key(book, root, "/Last", items[items.count - 1])
        qpdf_oh_replace_key(
            book, root, "/Count", qpdf_oh_new_integer(book, Int64(items.count)))
        let catalog = qpdf_get_root(book)
        qpdf_oh_replace_key(book, catalog, "/Outlines", root)
        qpdf_oh_replace_key(book, catalog, "/PageMode", qpdf_oh_new_name(book, "/UseOutlines"))
    }

    private func item(_ bookmark: PDFBinder.Bookmark, under root: qpdf_oh) -> qpdf_oh {
        let item = qpdf_make_indirect_object(book, qpdf_oh_new_dictionary(book))
        let place = qpdf_oh_new_array(book)
        qpdf_oh_append_item(book, place, qpdf_get_page_n(book, bookmark.page))
        qpdf_oh_append_item(book, place, qpdf_oh_new_name(book, "/Fit"))
        qpdf_oh_replace_key(
            book, item, "/Title", qpdf_oh_new_unicode_string(book, bookmark.title))
        qpdf_oh_replace_key(book, item, "/Parent", root)
        qpdf_oh_replace_key(book, item, "/Dest", place)
        return item
    }
}
