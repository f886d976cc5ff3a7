import JSONText
package import PartyForms

extension RegimeLibrary {
    /// The register of documents that papers cite, an office's own laid over the one that comes
    /// with the program; nil when no folder has one.
    package func citations() throws(LibraryError) -> CitationRegister? {
        var register: CitationRegister?
        for root in folders.roots.reversed() {
            let path = root.path + "/" + Self.citationFile
            let kind = try LibraryError.file { () throws(FileError) in
                try FileReading.standing(at: path)
            }
            guard kind == .file else { continue }
            let own = try Self.register(at: path)
            register = register.map { own.laid(over: $0) } ?? own
        }
        return register
    }

    private static let citationFile = "citations.json"

    private static func register(at path: String) throws(LibraryError) -> CitationRegister {
        let bytes = try LibraryError.file { () throws(FileError) in
            try FileReading.contents(of: path)
        }
        let json: JSON
        do throws(JSONError) {
            json = try JSON(parsing: bytes, named: citationFile)
        } catch { throw .json(error) }
        do throws(RegimeError) {
            return try CitationRegister(json, named: citationFile)
        } catch { throw .regime(error) }
    }
}
