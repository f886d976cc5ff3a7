import DocxTemplate
import Foundation
import Markup
import OpenPackage
import TestSupport
import Testing

/// Every built form, filled in and sent back with all of its marks or less.
@Suite struct ReadBackTests {
    @Test(arguments: LibraryForm.all)
    func `what was typed is read by controls, by bookmarks and by the form's own words`(
        _ form: LibraryForm
    ) throws {
        let bytes = try form.fillable([:])
        let sent = try ReturnedDocument(reading: bytes, named: form.name)
        let filled = try FilledByHand(bytes)
        for marks in [Marks.all, .bookmarks] {
            let fields = try marks.read(filled.bytes, form.name).fields(as: sent)
            #expect(filled.tags(readWrong: fields) == [])
            #expect(fields.allSatisfy { $0.foundBy == marks.foundBy })
        }
        let bare = try Marks.none.read(filled.bytes, form.name)
        let wrong = filled.tags(readWrong: bare.fields(as: sent))
        #expect(Double(wrong.count) <= 0.2 * Double(filled.typed.count), "\(wrong)")
        #expect(bare.likeness(to: sent) > 0.95)
    }

    @Test(arguments: LibraryForm.all)
    func `a form that was not touched comes back as it was sent`(_ form: LibraryForm) throws {
        let bytes = try form.fillable(try form.sample())
        let sent = try ReturnedDocument(reading: bytes, named: form.name)
        let fields = try Marks.bookmarks.read(bytes, form.name).fields(as: sent)
        let changed = fields.filter { $0.returned != $0.sent || $0.foundBy != .bookmark }
        #expect(changed.map(\.tag) == [])
    }

    private static let office = Command.find("soffice")
    /// Some forms of every regime.
    private static let some = LibraryForm.all.enumerated().filter { $0.offset % 12 == 5 }
        .map(\.element)

    @Test(.enabled(if: office != nil), arguments: [["docx"], ["odt", "docx"]])
    func `what was typed is read after LibreOffice has written it`(by formats: [String]) throws {
        let blanks = try Self.some.map { try $0.fillable([:], isMarked: true) }
        let filled = try blanks.map { try FilledByHand($0) }
        let outputs = try Folders.withTemporary { folder in
            try Self.converted(filled.map(\.bytes), through: formats, in: folder)
        }
        for (index, form) in Self.some.enumerated() {
            let sent = try ReturnedDocument(reading: blanks[index], named: form.name)
            let returned = try ReturnedDocument(reading: outputs[index], named: form.name)
            #expect(filled[index].tags(readWrong: returned.fields(as: sent)) == [], "\(form.name)")
            #expect(returned.mark?.form == form.name)
        }
    }

    private static func converted(
        _ documents: [[UInt8]], through formats: [String], in folder: URL
    ) throws -> [[UInt8]] {
        var files = documents.indices.map { folder.appending(path: "\($0).docx") }
        for (file, bytes) in zip(files, documents) { try Data(bytes).write(to: file) }
        for (step, format) in formats.enumerated() {
            let target = folder.appending(path: "\(step)")
            let result = try Command.run(
                "/usr/bin/env",
                [
                    "timeout", "300", office ?? "", "--headless",
                    "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", format,
                    "--outdir", target.path,
                ] + files.map(\.path))
            #expect(result.status == 0)
            files = documents.indices.map { target.appending(path: "\($0).\(format)") }
        }
        return try files.map { try Folders.bytes($0) }
    }
}

/// What is left of a fillable document's marks.
enum Marks {
    case all, bookmarks, none

    var foundBy: FoundBy {
        switch self {
        case .all: .control
        case .bookmarks: .bookmark
        case .none: .heading
        }
    }

    /// Reads a document without the other marks.
    func read(_ bytes: [UInt8], _ name: String) throws -> ReturnedDocument {
        guard self != .all else { return try ReturnedDocument(reading: bytes, named: name) }
        var package = try Package(reading: bytes)
        for part in package.partNames where part.path.hasPrefix("/word/") {
            guard package.contentType(of: part)?.hasSuffix("+xml") == true else { continue }
            let root = stripped(try package.markup(of: part))
            package.setContents(of: part, to: root.serializedDocument())
        }
        return try ReturnedDocument(reading: package.sealed(), named: name)
    }

    private func stripped(_ element: Element) -> Element {
        var result = element
        result.children = element.children.flatMap { node -> [Node] in
            guard let child = node.element else { return [node] }
            switch child.name.local {
            case "bookmarkStart", "bookmarkEnd": return self == .none ? [] : [node]
            case "sdt":
                let content = child.elements.first { $0.name.local == "sdtContent" }
                return content.map { stripped($0).children } ?? []
            default: return [.element(stripped(child))]
            }
        }
        return result
    }
}

extension LibraryForm {
    func fillable(_ record: Record, isMarked: Bool = false) throws -> [UInt8] {
        let mark = CopyMark(form: name, template: "1", record: "DV001", year: "2024", prefill: "0")
        return try template().fillable(isMarked: isMarked)
            .rendering(of: record, mark: { _ in mark }).bytes
    }
}

extension FilledByHand {
    /// The tags of fields in which something else is read than was typed.
    func tags(readWrong fields: [ReturnedField]) -> [String] {
        guard fields.count == typed.count else { return ["\(fields.count) fields"] }
        return zip(fields, typed).filter { $0.shown != $1 }.map(\.0.tag)
    }
}

extension ReturnedField {
    fileprivate var tag: String { ControlTag(path: path, choice: choice).text }

    /// As it was typed; "x" for a ticked box.
    fileprivate var shown: String { returned.text ?? (returned == .ticked(true) ? "x" : "") }
}
