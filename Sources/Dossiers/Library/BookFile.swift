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
    package init(
        reading path: String, definition: WorkbookDefinition
    ) throws(BookError) {
        self.path = path
        let name = Path.name(of: path)
        if FileReading.kind(of: path) == .folder {
            let files = try Self.csvFiles(in: path)
            inputs = try files.map { (file) throws(BookError) in
                try InputFile(name: "\(name)/\(file.name)", bytes: file.bytes)
            }
            reading = try BookError.spreadsheet(name) { () throws(SpreadsheetError) in
                try WorkbookReading(csv: files, named: name, definition: definition)
            }
            return
        }
        let bytes = try BookError.file { () throws(FileError) in
            try FileReading.contents(of: path)
        }
        inputs = [try InputFile(name: name, bytes: bytes)]
        reading = try Self.read(bytes, kind: Path.kind(of: path), name, definition)
    }

    private static func read(
        _ bytes: [UInt8], kind: String, _ name: String, _ definition: WorkbookDefinition
    ) throws(BookError) -> WorkbookReading {
        switch kind {
        case "json":
            let json = try BookError.json { () throws(JSONError) in
                try JSON(parsing: bytes, named: name)
            }
            return WorkbookReading(json: json, named: name, definition: definition)
        case "csv":
            return try BookError.spreadsheet(name) { () throws(SpreadsheetError) in
                try WorkbookReading(
                    csv: [(name, bytes)], named: name, definition: definition)
            }
        default:
            return try BookError.spreadsheet(name) { () throws(SpreadsheetError) in
                try WorkbookReading(xlsx: bytes, named: name, definition: definition)
            }
        }
    }

    private static func csvFiles(
        in folder: String
    ) throws(BookError) -> [(name: String, bytes: [UInt8])] {
        let names = try BookError.file { () throws(FileError) in try Folder.names(in: folder) }
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names where Path.kind(of: name) == "csv" {
            let bytes = try BookError.file { () throws(FileError) in
                try FileReading.contents(of: folder + "/" + name)
            }
            files.append((name, bytes))
        }
        guard !files.isEmpty else { throw .file(FileError(.missing, path: folder + "/*.csv")) }
        return files
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
}

extension BookError {
    fileprivate static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(BookError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    fileprivate static func json<Value>(
        _ body: () throws(JSONError) -> Value
    ) throws(BookError) -> Value {
        do throws(JSONError) { return try body() } catch { throw .json(error) }
    }

    fileprivate static func spreadsheet<Value>(
        _ name: String, _ body: () throws(SpreadsheetError) -> Value
    ) throws(BookError) -> Value {
        do throws(SpreadsheetError) {
            return try body()
        } catch { throw .spreadsheet(file: name, error) }
    }
}
