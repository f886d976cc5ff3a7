import Foundation
import TestSupport

/// Forms that are filled in in LibreOffice, by `Tools/office-edit.py`.
struct OfficeEdits {
    /// The documents that come back: saved as `.docx`, and as `.odt` and then again as `.docx`.
    struct Saved {
        var docx: [UInt8]
        var throughODT: [UInt8]

        var byPath: [(ReturnPath, [UInt8])] { [(.office, docx), (.openDocument, throughODT)] }
    }

    private static let script = Folders.root.appending(path: "Tools/office-edit.py")
    private static let python = "/usr/bin/python3"

    /// Whether LibreOffice and its connection to Python are there.
    static let isPossible: Bool = {
        guard Command.find("soffice") != nil else { return false }
        let result = try? Command.run(python, ["-c", "import uno"])
        return result?.status == 0
    }()

    /// Whether this run is to measure every form, which takes minutes.
    static let isTableWanted = ProcessInfo.processInfo.environment["READBACK"] == "1"

    /// Fills in all forms in one office; nil where it failed.
    static func made(_ forms: [FilledForm]) throws -> [Saved?] {
        try Folders.withTemporary { folder in
            let files = forms.indices.map { folder.appending(path: "\($0)") }
            let jobs = try zip(forms, files).map { form, file in
                try Data(form.bytes).write(to: file.appendingPathExtension("docx"))
                return Job(form, file)
            }
            let list = folder.appending(path: "jobs.json")
            try JSONEncoder().encode(jobs).write(to: list)
            let result = try Command.run(
                python, [script.path, list.path],
                environment: [
                    "FONTCONFIG_FILE": Folders.root.appending(path: "Fonts/fonts.conf").path
                ])
            if result.status != 0 { print(result.errors) }
            return jobs.map { job in
                guard let docx = try? Folders.bytes(URL(filePath: job.save)),
                    let back = try? Folders.bytes(URL(filePath: job.back))
                else { return nil }
                return Saved(docx: docx, throughODT: back)
            }
        }
    }
}

/// One document and what is done to it, as the script reads it.
private struct Job: Encodable {
    var open: String
    var save: String
    var odt: String
    var back: String
    var edits: [Edit]

    init(_ form: FilledForm, _ file: URL) {
        open = file.path + ".docx"
        save = file.path + "-dien.docx"
        odt = file.path + ".odt"
        back = file.path + "-odt.docx"
        edits = zip(form.document.controls, form.entries).enumerated().compactMap { number, pair in
            pair.1.flatMap { Edit(pair.0, $0, number: number) }
        }
    }
}

private struct Edit: Encodable {
    var place: String
    var kind: String
    /// People differ in how they fill in a form; each way is taken in turn.
    var habit: String
    var lines: [String]
    var rows: Int
    var day: String?

    init?(_ control: FormControl, _ entry: Entry, number: Int) {
        guard entry != .box(false) else { return nil }
        place = control.bookmark
        lines = entry.typed
        rows = control.rows
        switch (control.kind, entry) {
        case (.tick, _): (kind, habit) = ("tick", number % 2 == 0 ? "click" : "glyph")
        case (.date, .day(let iso, _)):
            (kind, habit, day) = ("date", iso != nil && number % 2 == 0 ? "click" : "over", iso)
        case (.list, _): (kind, habit) = ("choice", number % 2 == 0 ? "click" : "over")
        default:
            guard control.rows > 0 else {
                kind = "text"
                habit = Self.habit(control, number)
                return
            }
            (kind, habit) = ("paragraphs", number % 2 == 0 ? "over" : "lines")
            if !control.isDotted { habit = "over" }
        }
    }

    private static func habit(_ control: FormControl, _ number: Int) -> String {
        guard !control.isBesideAnother else { return "inside" }
        let habits = control.isDotted ? ["inside", "over", "before"] : ["inside", "over"]
        return habits[number % habits.count]
    }
}
