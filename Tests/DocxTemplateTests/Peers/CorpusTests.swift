import Foundation
import OpenPackage
import TestSupport
import Testing

@testable import DocxTemplate

/// Documents and templates that other people's software made.
@Suite(.serialized) struct CorpusTests {
    private static let documents = Folders.files(
        in: Folders.shared("corpus/open/valid"), ending: [".docx", ".dotx", ".docm", ".dotm"])
    private static let templates = Folders.files(
        in: Folders.shared("corpus/open/templates"), ending: [".docx"])

    /// Templates with tags that are not ours, and what is said of them.
    private static let refused = [
        // A tag is left open in the body and in the footer; that is what the file is for.
        "docxtemplater__errors-footer-and-header.docx": ["unclosed-tag", "unclosed-tag"],
        // Commands in another language: IMAGE, FOR … IN, LINK, `= expression`.
        "docxtemplates__existingUppercaseJPEGExtension.docx": ["bad-expression"],
        "docxtemplates__imageExisting.docx": ["bad-expression"],
        "docxtemplates__link-regression-issue-133.docx": Array(
            repeating: "bad-expression", count: 9),
        "docxtemplates__newlineInVariableIssue143.docx": ["bad-delimiters"],
        // `{{r x}}` for formatted text.
        "docxtpl__cellbg_tpl.docx": ["bad-expression"],
        // `[loopOver: "row"]` tells another engine what a loop repeats; here the place does.
        "etx__loop---paragraph---one-line---with-loopOver.docx": ["bad-expression"],
        "etx__loop---table---loopOver-paragraph.docx": Array(repeating: "bad-expression", count: 3),
        "etx__loop---table---loopOver.docx": ["bad-expression", "bad-expression"],
    ]

    private static func delimiters(of file: URL) -> Delimiters {
        let engine = file.lastPathComponent.prefix { $0 != "_" }
        let written = [
            "docxtemplater": "{ }", "etx": "{ }", "docx4j": "${ }", "docxtemplates": "+++ +++",
        ][String(engine)]
        return written.flatMap { Delimiters($0) } ?? .mustache
    }

    private static func template(_ file: URL) throws(TemplateError) -> Template {
        try Template(
            compiling: (try? Folders.bytes(file)) ?? [], named: file.lastPathComponent,
            delimiters: delimiters(of: file))
    }

    @Test(arguments: documents)
    func `a document without tags renders to itself`(_ file: URL) throws {
        let bytes = try Folders.bytes(file)
        let template: Template
        do {
            template = try Template(compiling: bytes, named: file.lastPathComponent)
        } catch TemplateError.strictDocument {
            return
        }
        guard template.uses.isEmpty else { return }
        let before = try Package(reading: bytes)
        let after = try Package(reading: template.render([:]))
        #expect(after.partNames == before.partNames)
        for part in before.partNames {
            #expect(try after.contents(of: part) == before.contents(of: part), "\(part)")
        }
    }

    @Test(arguments: templates)
    func `a template of others prints, or every tag that is not ours is named`(_ file: URL) throws {
        let name = file.lastPathComponent
        do throws(TemplateError) {
            let template = try Self.template(file)
            #expect(Self.refused[name] == nil)
            let output = try template.render(
                Record(sampleFor: try template.inspection), missing: .empty)
            let check = DocxCheck(grade: .proven)
            let inherited = Set(check.findings(in: (try? Folders.bytes(file)) ?? []).map(\.problem))
            let found = check.findings(in: output).map(\.problem)
            #expect(found.filter { !inherited.contains($0) } == [])
        } catch {
            guard case .diagnostics(let diagnostics) = error else { throw error }
            #expect(diagnostics.map(\.problem.code) == Self.refused[name])
            #expect(
                diagnostics.allSatisfy { $0.location.paragraph > 0 && !$0.location.tag.isEmpty })
        }
    }

    private static let office = Command.find("soffice")

    @Test(.enabled(if: office != nil && !templates.isEmpty))
    func `LibreOffice opens what templates of others print`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            var names: [String] = []
            for file in Self.templates + Self.documents {
                guard let template = try? Self.template(file) else { continue }
                let record = Record(sampleFor: try template.inspection)
                let output = try template.render(record, missing: .empty)
                names.append(file.deletingPathExtension().lastPathComponent)
                try Data(output).write(to: folder.appending(path: file.lastPathComponent))
            }
            _ = try Command.run(
                "/usr/bin/env",
                [
                    "timeout", "600", Self.office ?? "", "--headless",
                    "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "pdf",
                    "--outdir", folder.path,
                ] + Folders.files(in: folder).map(\.path))
            for name in names {
                let pdf = folder.appending(path: name + ".pdf")
                #expect(FileManager.default.fileExists(atPath: pdf.path), "\(name)")
            }
        }
    }
}
