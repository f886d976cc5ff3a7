package import DocxTemplate

/// Why a file that somebody sent back was not read.
package enum ReturnError: Error, Hashable, Sendable {
    case file(FileError)
    /// It is no document that can be read.
    case document(TemplateError)
    case digest(DigestError)
    case library(LibraryError)
    case print(PrintError)
    /// A scan or a print.
    case picture
    /// LibreOffice is not there to make a Word file of it.
    case noConverter
    /// LibreOffice could not read it.
    case notConverted
    /// Nothing that a form comes back as.
    case otherKind
}

extension ReturnError {
    static func library<Value>(
        _ body: () throws(LibraryError) -> Value
    ) throws(ReturnError) -> Value {
        do throws(LibraryError) { return try body() } catch { throw .library(error) }
    }

    static func print<Value>(_ body: () throws(PrintError) -> Value) throws(ReturnError) -> Value {
        do throws(PrintError) { return try body() } catch { throw .print(error) }
    }

    static func document(
        _ bytes: [UInt8], named name: String
    ) throws(ReturnError) -> ReturnedDocument {
        do throws(TemplateError) {
            return try ReturnedDocument(reading: bytes, named: name)
        } catch { throw .document(error) }
    }

    static func digest(_ bytes: [UInt8]) throws(ReturnError) -> String {
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}
