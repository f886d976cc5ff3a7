import DocxTemplate
import TestSupport

/// A way that a form takes to a person and back.
enum ReturnPath: String, CaseIterable, Sendable {
    case word = "Word"
    case office = "LibreOffice"
    case openDocument = ".odt"
    case stripped = "mất ô điền"
    case text = "chỉ còn chữ"

    /// Whether another program is needed.
    var needsOffice: Bool { self == .office || self == .openDocument }
}

/// A form that was sent empty, and what was entered into it.
struct FilledForm {
    let form: LibraryForm
    /// The form as it was sent.
    let bytes: [UInt8]
    let sent: ReturnedDocument
    let document: FormDocument
    /// By the number of the control; nil where nothing was entered.
    private(set) var entries: [Entry?]

    /// The same form, opened and saved by somebody who did not fill it in.
    var unfilled: FilledForm {
        var form = self
        form.entries = entries.map { _ in nil }
        return form
    }

    init(_ form: LibraryForm) throws {
        self.form = form
        let template = try form.template()
        bytes = try template.fillable(isMarked: true).rendering(of: [:]).bytes
        sent = try ReturnedDocument(reading: bytes, named: form.name)
        document = try FormDocument(bytes)
        let controls = document.controls
        entries =
            FormEntries(
                controls, sample: try form.sample(), fields: template.fields
            ).all
    }

    /// The document that comes back by a path that needs no other program.
    func returned(by path: ReturnPath) throws -> [UInt8] {
        var document = document
        switch path {
        case .word:
            document.fill(entries)
            document.saveAsWord()
        case .stripped:
            document.fill(entries, leavesDots: leavesDots)
            document.removeControls()
        case .text:
            document.fill(entries, leavesDots: leavesDots)
            document.removeControls()
            document.removeBookmarks()
            try document.removeMark()
            document.flattenStyles()
        case .office, .openDocument: return []
        }
        return try document.sealed()
    }

    /// Every third person writes in front of the dots, and every third long answer leaves dotted
    /// lines over.
    private func leavesDots(_ number: Int) -> Bool {
        number % 3 == 1 && document.controls[number].isDotted
    }

    /// What is not read as it was entered.
    func check(_ returned: [UInt8], by path: ReturnPath) throws -> PathResult {
        let document = try ReturnedDocument(reading: returned, named: form.name)
        let fields = document.fields(as: sent)
        var result = PathResult(path: path, count: entries.count)
        var numbers: [String: Int] = [:]
        var found: [String: ReturnedField] = [:]
        for field in fields { found[field.key] = field }
        for (control, entry) in zip(self.document.controls, entries) {
            let number = numbers[control.tag, default: 0] + 1
            numbers[control.tag] = number
            let key = "\(control.tag)#\(number)"
            let field = found.removeValue(forKey: key)
            if field?.holds(entry) != true {
                result.wrong.append(PathResult.Wrong(key: key, foundBy: field?.foundBy))
            }
        }
        result.wrong += found.keys.sorted()
            .map { PathResult.Wrong(key: "+" + $0, foundBy: found[$0]?.foundBy) }
        return result
    }
}

/// How many fields came back by one path.
struct PathResult: Sendable {
    /// A field that is not read as it was entered.
    struct Wrong: Sendable {
        /// Its tag and the number of its printing; "+" before one that nobody entered.
        var key: String
        var foundBy: FoundBy?

        var text: String { "\(key) (\(foundBy?.rawValue ?? "không thấy"))" }
    }

    var path: ReturnPath
    var count: Int
    var wrong: [Wrong] = []

    var right: Int { max(0, count - wrong.count) }
}

extension ReturnedField {
    fileprivate var key: String {
        ControlTag(path: path, choice: choice).text + "#\(occurrence)"
    }

    /// Whether exactly this was entered; nil for nothing.
    fileprivate func holds(_ entry: Entry?) -> Bool {
        switch (entry, returned) {
        case (.lines(let lines), .lines(let read)): lines == read
        case (.day(let iso?, _), .date(let date)): date.iso == iso
        case (.day(nil, let text), .date(let date)): date.text == text
        case (.day(_, let text), .lines(let read)): [text] == read
        case (.item(let code, _), .choice(let read, _)): code == read
        case (.box(let isTicked), .ticked(let read)): isTicked == read
        case (nil, .empty), (nil, .ticked(false)): true
        default: false
        }
    }
}
