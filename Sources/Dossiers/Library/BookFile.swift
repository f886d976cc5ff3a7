package import JSONText
package import Spreadsheet

/// An office's data as it lies on the disk: a workbook, a JSON file or a folder of CSV files.
package struct BookFile: Sendable {
    /// As the caller gave it.
    package let path: String
    package let reading: WorkbookReading
    /// The file's name and SHA-256; a folder's files each.
    package let inputs: [InputFile]

    /// Reads the data by what the path leads to.
    ///
    /// - Parameter office: LibreOffice, for workbooks of other kinds.
    package init(
        reading path: String, definition: WorkbookDefinition, office: OfficeProgram? = nil
    ) throws(BookError) {
        self.path = path
        let name = Path.name(of: path)
        if FileReading.kind(of: path) == .folder {
            let (sheets, inputs) = try Self.csvFiles(in: path, named: name)
            self.inputs = inputs
            reading = WorkbookReading(sheets: sheets, named: name, definition: definition)
            return
        }
        let bytes = try BookError.file { () throws(FileError) in
            try FileReading.contents(of: path)
        }
        inputs = [try InputFile(name: name, bytes: bytes)]
        if BookKind(bytes, named: name) == .json {
            let json = try BookError.json { () throws(JSONError) in
                try JSON(parsing: bytes, named: name)
            }
            reading = WorkbookReading(json: json, named: name, definition: definition)
        } else {
            reading = WorkbookReading(
                sheets: try BookSheets(bytes, named: name, office: office).sheets, named: name,
                definition: definition)
        }
    }

    /// The sheets of a folder's files.
    private static func csvFiles(
        in folder: String, named title: String
    ) throws(BookError) -> ([Sheet], [InputFile]) {
        let names = try BookError.file { () throws(FileError) in try Folder.names(in: folder) }
        var sheets: [Sheet] = []
        var inputs: [InputFile] = []
        for name in names where Path.kind(of: name) == "csv" {
            let path = folder + "/" + name
            let (sheet, digest) = try csv(path, of: title)
            sheets.append(sheet)
            inputs.append(InputFile(name: "\(title)/\(name)", digest: digest))
        }
        guard !sheets.isEmpty else { throw .file(FileError(.missing, path: folder + "/*.csv")) }
        return (sheets, inputs)
    }

    /// The sheet of a file that never stands in memory as a whole; nil when it is no UTF-8.
    private static func csvInPieces(
        _ path: String, of title: String
    ) throws(BookError) -> (Sheet, digest: String)? {
        let pieces = try FilePieces(path)
        let sheet = Result { () throws(SpreadsheetError) in
            try Sheet(csvPieces: pieces, title: Path.stem(of: Path.name(of: path)))
        }
        if let error = pieces.error { throw .file(error) }
        guard let sheet = try BookError.spreadsheet(title, sheet.get) else { return nil }
        do throws(DigestError) {
            return (sheet, try pieces.hexadecimal())
        } catch { throw .digest(error) }
    }

    private static func csv(
        _ path: String, of title: String
    ) throws(BookError) -> (Sheet, digest: String) {
        if let inPieces = try csvInPieces(path, of: title) { return inPieces }
        let bytes = try BookError.file { () throws(FileError) in
            try FileReading.contents(of: path)
        }
        let sheet = try BookError.spreadsheet(title) { () throws(SpreadsheetError) in
            try Sheet(csv: bytes, title: Path.stem(of: Path.name(of: path)))
        }
        do throws(DigestError) {
            return (sheet, try Digest.sha256(bytes))
        } catch { throw .digest(error) }
    }
}

/// An input as the manifest names it.
package struct InputFile: Hashable, Sendable {
    package let name: String
    /// SHA-256 in hexadecimal.
    package let digest: String

    init(name: String, digest: String) {
        self.name = name
        self.digest = digest
    }

    init(name: String, bytes: [UInt8]) throws(BookError) {
        self.name = name
        do throws(DigestError) { digest = try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}

/// Why an office's data cannot be read.
package enum BookError: Error, Hashable, Sendable {
    case file(FileError)
    case json(JSONError)
    case spreadsheet(file: String, SpreadsheetError)
    case digest(DigestError)
    /// JSON in the place of a dossier's manifest, and the first member that it lacks.
    case noManifest(file: String, lacking: String)
    /// A workbook behind a password.
    case locked(file: String)
    /// A workbook that LibreOffice would read, were it here.
    case needsOffice(file: String)
    /// A workbook that LibreOffice could not read.
    case unreadableByOffice(file: String)
}

extension BookError {
    static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(BookError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    static func json<Value>(
        _ body: () throws(JSONError) -> Value
    ) throws(BookError) -> Value {
        do throws(JSONError) { return try body() } catch { throw .json(error) }
    }

    static func spreadsheet<Value>(
        _ name: String, _ body: () throws(SpreadsheetError) -> Value
    ) throws(BookError) -> Value {
        do throws(SpreadsheetError) {
            return try body()
        } catch { throw .spreadsheet(file: name, error) }
    }
}
