import DocxTemplate
import Dossiers
import JSONText

/// A template and the records that it is filled with.
struct Material: Sendable {
    let template: Template
    let source: [UInt8]
    let records: [Record]

    init(template path: String, data: String? = nil) throws {
        source = try FileReading.contents(of: path)
        template = try Template(compiling: source, named: Path.name(of: path))
        guard let data else {
            records = []
            return
        }
        switch try JSON(parsing: FileReading.contents(of: data), named: Path.name(of: data)) {
        case .array(let all):
            records = all.compactMap { json in
                guard case .object(let members) = json else { return nil }
                return Record(members)
            }
        case .object(let record): records = [Record(record)]
        case .null, .bool, .number, .string: records = []
        }
    }

    func record(_ number: Int) -> Record { records[number % records.count] }

    func printer(_ grade: DocxCheck.Grade, level: Int? = nil) -> Printer {
        Printer(template: template, source: source, missing: .empty, grade: grade, level: level)
    }
}
