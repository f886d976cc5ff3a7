import Foundation
import TestSupport
import Testing

/// What other programs make of our documents.
@Suite(.serialized) struct FormsOnPaperTests {
    private static let office = Command.find("soffice")

    @Test(.enabled(if: office != nil))
    func `LibreOffice prints every form with every heading on the page`() throws {
        try Folders.withTemporary { folder in
            let forms = try written(to: folder)
            for start in stride(from: 0, to: forms.count, by: Self.atOnce) {
                try print(forms[start...].prefix(Self.atOnce).map(\.file), in: folder)
            }
            for form in forms {
                let pdf = form.file.deletingPathExtension().appendingPathExtension("pdf")
                let text = folded(
                    try Command.run("/usr/bin/env", ["pdftotext", pdf.path, "-"]).text)
                #expect(!text.isEmpty, "\(form.file.lastPathComponent)")
                for heading in form.headings {
                    #expect(
                        text.contains(folded(heading)),
                        "\(form.file.lastPathComponent): «\(heading)»")
                }
            }
        }
    }

    /// LibreOffice gives up somewhere after two hundred files in one run.
    private static let atOnce = 60

    private func print(_ files: [URL], in folder: URL) throws {
        let result = try Command.run(
            "/usr/bin/env",
            [
                "timeout", "900", Self.office ?? "", "--headless",
                "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "pdf",
                "--outdir", folder.path,
            ] + files.map(\.path),
            environment: [
                "FONTCONFIG_FILE": Folders.root.appending(path: "Fonts/fonts.conf").path
            ])
        #expect(result.status == 0)
    }

    @Test(.enabled(if: hasPythonDocx))
    func `python-docx reads every form`() throws {
        try Folders.withTemporary { folder in
            let forms = try written(to: folder)
            let script = """
                import sys, docx
                for path in sys.argv[1:]:
                    d = docx.Document(path)
                    assert d.core_properties.language == "vi-VN", path
                    assert "{{" not in "".join(p.text for p in d.paragraphs), path
                    print(len(d.paragraphs) + len(d.tables))
                """
            let result = try Command.run(
                try #require(Self.python(with: "docx")),
                ["-c", script] + forms.map(\.file.path))
            #expect(result.errors == "")
            #expect(result.text.split(separator: "\n").count == forms.count)
        }
    }

    @Test(.enabled(if: Folders.shared("xsd/mce_validate.py") != nil && hasLxml))
    func `every form is valid against ECMA-376`() throws {
        let script = try #require(Folders.shared("xsd/mce_validate.py"))
        try Folders.withTemporary { folder in
            let forms = try written(to: folder)
            let result = try Command.run(
                try #require(Self.python(with: "lxml")), [script.path] + forms.map(\.file.path))
            #expect(result.status == 0, "\(result.text)\(result.errors)")
        }
    }

    private static var hasPythonDocx: Bool { python(with: "docx") != nil }
    private static var hasLxml: Bool { python(with: "lxml") != nil }

    /// A Python that has the module: the first on the PATH may lack Debian's packages.
    private static func python(with module: String) -> String? {
        [Command.find("python3"), "/usr/bin/python3"].compactMap(\.self).first { python in
            (try? Command.run(python, ["-c", "import \(module)"]))?.status == 0
        }
    }

    private struct WrittenForm {
        var file: URL
        var headings: [String]
    }

    /// Every form, blank and filled.
    private func written(to folder: URL) throws -> [WrittenForm] {
        try LibraryForm.all.flatMap { form in
            let name = form.name.replacingOccurrences(of: "/", with: "_")
            return try [("trong", form.blank()), ("dien", form.filled())].map { kind, bytes in
                let file = folder.appending(path: "\(name)-\(kind).docx")
                try Data(bytes).write(to: file)
                return WrittenForm(file: file, headings: try DocumentOutline.headings(bytes))
            }
        }
    }

    /// Letters and digits only: a page breaks its lines where it likes.
    private func folded(_ text: String) -> String {
        String(text.precomposedStringWithCanonicalMapping.filter { $0.isLetter || $0.isNumber })
    }
}
