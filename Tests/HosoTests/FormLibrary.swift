import DocxTemplate
import Foundation
import JSONText
import TestSupport
import Testing

/// A form of the repository's `Templates` folder, found by what is there and not by name.
struct LibraryForm: CustomTestStringConvertible, Sendable {
    /// "tien-thang-2023/mau-2a".
    let name: String
    let folder: URL

    var testDescription: String { name }

    static let templates = Folders.root.appending(path: "Templates")

    /// Every folder with a built form.
    static let all: [LibraryForm] = Folders.files(in: templates, ending: ["/form.docx"]).map {
        let folder = $0.deletingLastPathComponent()
        return LibraryForm(
            name: folder.pathComponents.suffix(2).joined(separator: "/"), folder: folder)
    }

    func template() throws -> Template {
        let bytes = try Folders.bytes(folder.appending(path: "form.docx"))
        return try Template(compiling: bytes, named: "\(name).docx")
    }

    func sample() throws -> Record {
        let file = folder.appending(path: "sample.json")
        guard case .object(let members) = try JSON(parsing: Folders.bytes(file), named: file.path)
        else { return [:] }
        return Record(members)
    }

    func blank() throws -> [UInt8] { try template().render([:], mode: .blank) }
    func filled() throws -> [UInt8] { try template().render(try sample()) }
}
