import CQPDF
import Glibc

/// A PDF that is read: the document, and the bytes that it reads from while it is there.
struct PDFSource {
    let document: qpdf_data
    let pageCount: Int
    private let bytes: UnsafeMutablePointer<CChar>

    /// Opens a PDF; whoever does so ends it with `close`.
    ///
    /// A damaged file is refused and not repaired: a repaired one may have lost pages.
    init(_ contents: [UInt8]) throws(PDFError) {
        let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, contents.count))
        memcpy(bytes, contents, contents.count)
        guard let document = qpdf_init() else {
            bytes.deallocate()
            throw .unreadable(reason: "qpdf_init")
        }
        qpdf_silence_errors(document)
        qpdf_set_suppress_warnings(document, QPDF_BOOL(1))
        qpdf_set_attempt_recovery(document, QPDF_BOOL(0))
        let code = qpdf_read_memory(document, "", bytes, UInt64(contents.count), nil)
        let pages = code & QPDF_ERRORS == 0 ? Int(qpdf_get_num_pages(document)) : -1
        self.document = document
        self.bytes = bytes
        pageCount = pages
        guard pages > 0 else {
            let reason = PDFLibrary.words(document)
            close()
            throw .unreadable(reason: reason)
        }
    }

    /// Ends the document.
    func close() {
        var document: qpdf_data? = document
        qpdf_cleanup(&document)
        bytes.deallocate()
    }
}
