import CQPDF

/// The owner of one PDF that is looked at.
public struct PDFDocument: ~Copyable {
    private let source: PDFSource

    /// Opens a PDF.
    ///
    /// - Throws: a file that is damaged or has no pages.
    public init(_ contents: [UInt8]) throws(PDFError) { source = try PDFSource(contents) }

    deinit { source.close() }

    /// How many pages it has.
    public var pageCount: Int { source.pageCount }

    /// The same document without what differs from one printing to the next: the time, and the
    /// numbers that are made from it.
    public func settled() throws(PDFError) -> [UInt8] {
        let document = source.document
        qpdf_set_info_key(document, "/CreationDate", nil)
        qpdf_set_info_key(document, "/ModDate", nil)
        qpdf_oh_remove_key(document, qpdf_get_trailer(document), "/DocChecksum")
        qpdf_oh_remove_key(document, qpdf_get_trailer(document), "/ID")
        return try PDFWriting.bytes(of: document)
    }
}

/// Writing documents.
enum PDFWriting {
    /// The document's bytes, which depend on nothing but what is in it.
    static func bytes(of document: qpdf_data) throws(PDFError) -> [UInt8] {
        var code = qpdf_init_write_memory(document)
        if code & QPDF_ERRORS == 0 {
            qpdf_set_deterministic_ID(document, QPDF_BOOL(1))
            qpdf_set_object_stream_mode(document, qpdf_o_generate)
            code = qpdf_write(document)
        }
        guard code & QPDF_ERRORS == 0, let bytes = qpdf_get_buffer(document) else {
            throw .unwritable(reason: PDFLibrary.words(document))
        }
        let count = Int(qpdf_get_buffer_length(document))
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
}
