import DocxTemplate
import Dossiers
import JSONText

/// Where the data of `render` comes from.
struct RecordSource: Sendable {
    /// One record, or a list of them, which makes one file or a folder of them.
    enum Records: Sendable {
        case one(Record)
        /// Some records, and what is wrong with those that have a value that cannot be used: they
        /// stop no other.
        case many([Result<Record, TemplateError>])
    }

    /// The file's path, without the sheet's name.
    let path: String
    let records: Records
    /// The cells of a table whose text was typed in a font from before Unicode, and converted.
    let converted: [String]
    /// The cells of a table that hold a formula without a value.
    let doubtful: [String]

    /// Reads the data; the name's end tells its kind.
    init(
        _ written: String, columns: () -> ColumnNames = { .none }
    ) throws {
        let parts = written.split(separator: "#", maxSplits: 1).map(String.init)
        let hasSheet = parts.count == 2 && Path.kind(of: parts[0]) == "xlsx"
        path = hasSheet ? parts[0] : written
        var table: RecordTable?
        switch Path.kind(of: path) {
        case "json": records = try Self.json(path)
        case "jsonl": records = .many(try Self.lines(path))
        case "csv":
            let read = try RecordTable(csv: path, columns: columns())
            records = .many(read.records.map { .success($0) })
            table = read
        case "xlsx":
            let title = hasSheet ? parts[1] : nil
            let read = try RecordTable(workbook: path, sheet: title, columns: columns())
            records = .many(read.records.map { .success($0) })
            table = read
        default: throw DataError.unknownKind(Path.name(of: path))
        }
        converted = table?.converted ?? []
        doubtful = table?.doubtful ?? []
    }

    private static func json(_ path: String) throws -> Records {
        let name = Path.name(of: path)
        var reader = RecordReader(files: DataFolder(of: path).contents)
        switch try JSON(parsing: FileReading.contents(of: path), named: name) {
        case .object(let members):
            do throws(TemplateError) {
                return .one(try reader.record(of: members))
            } catch { throw NamedFailure(file: name, error: error) }
        case .array(let elements):
            let records = try elements.enumerated().map { index, element in
                try record(element, at: index + 1, of: name, by: &reader)
            }
            return .many(records)
        case .null, .bool, .number, .string: throw DataError.notARecord(file: name, number: 1)
        }
    }

    /// One JSON value a line; blank lines are passed over.
    private static func lines(_ path: String) throws -> [Result<Record, TemplateError>] {
        let name = Path.name(of: path)
        let lines = try FileReading.contents(of: path)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var records: [Result<Record, TemplateError>] = []
        var reader = RecordReader(files: DataFolder(of: path).contents)
        for (index, line) in lines.enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let value = try json(Array(line), at: index + 1, of: name)
            records.append(try record(value, at: index + 1, of: name, by: &reader))
        }
        return records
    }

    private static func json(
        _ line: [UInt8], at number: Int, of name: String
    ) throws(JSONError) -> JSON {
        do throws(JSONError) {
            return try JSON(parsing: line, named: name)
        } catch {
            throw JSONError(error.problem, file: name, line: number, column: error.column)
        }
    }

    private static func record(
        _ value: JSON, at number: Int, of name: String, by reader: inout RecordReader
    ) throws(DataError) -> Result<Record, TemplateError> {
        guard case .object(let members) = value else {
            throw .notARecord(file: name, number: number)
        }
        do throws(TemplateError) {
            return .success(try reader.record(of: members))
        } catch { return .failure(error) }
    }
}

/// What is wrong with data, beyond its syntax.
enum DataError: Error, Hashable, Sendable {
    case unknownKind(String)
    case notARecord(file: String, number: Int)
    case noSheet(String, file: String)
    case noHead(file: String)
    case sameColumn(String, file: String)
    case missingName(field: String, number: Int)
    /// What a record gives to name its file by has no letter that a name can have.
    case unusableName(number: Int)
    case sameName(one: Int, other: Int)
    case badNamePattern
}
