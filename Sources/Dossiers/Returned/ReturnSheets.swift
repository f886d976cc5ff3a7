import DocxTemplate
import Fields
import PartyForms
import Spreadsheet
import VietnameseText

/// The sheets that tell, in the workbook itself, what was read and who is missing.
struct ReturnSheets {
    let report: ReturnReport
    let titles: ReportTitles

    /// A row for every value that went into the book, and for every one that came back and did
    /// not.
    func changes(_ update: BookUpdate, _ definition: WorkbookDefinition) -> SheetDraft {
        let columns: [(String, Double)] = [
            ("Tệp", 34), ("Mã", 10), ("Trang", 14), ("Ô", 8), ("Mục", 44), ("Giá trị cũ", 44),
            ("Giá trị mới", 44), ("Tìm theo", 14), ("Ghi chú", 44),
        ]
        return SheetDraft(
            title: titles.changes,
            columns: columns.map { ColumnDraft(title: $0.0, width: $0.1, style: .fitted) },
            rows: report.outcomes.flatMap { rows($0, update, definition) })
    }

    /// A row for everybody whose form is expected and has not come.
    var missing: SheetDraft {
        let columns: [(String, Double)] = [("Mã", 10), ("Tên", 34), ("Thuộc", 34), ("Mẫu", 44)]
        return SheetDraft(
            title: titles.missing,
            columns: columns.map { ColumnDraft(title: $0.0, width: $0.1) },
            rows: report.missing.map { missing in
                [
                    .text(missing.subject.code), .optional(missing.name), .optional(missing.unit),
                    .text("\(missing.form.code) · \(missing.form.title)"),
                ]
            })
    }

    private func rows(
        _ outcome: TakeIn.Outcome, _ update: BookUpdate, _ definition: WorkbookDefinition
    ) -> [[CellDraft]] {
        let say = Language.vietnamese
        guard let form = outcome.form else {
            let words: String? =
                if case .failed(_, let error) = outcome { error.brief(in: say) } else {
                    outcome.findings.first?.message.text(in: say)
                }
            return [Self.row(outcome.file.name, "", note: words)]
        }
        let told = form.back.answers.filter(\.isTold)
        let rows = told.map { answer -> [CellDraft] in
            let place = update.place(of: answer)
            return [
                .text(form.file.name), .text(form.back.paper.record),
                .optional(place?.sheet), .optional(place?.cell), .text(answer.label),
                .optional(answer.words(answer.spot?.old, definition)),
                .optional(answer.words(answer.spot?.new ?? answer.returned.text, definition)),
                .optional(answer.foundBy?.words(say)),
                .optional(answer.note(isWritten: place != nil, in: say)),
            ]
        }
        let whole = form.back.findings.filter { $0.severity == .forbids || rows.isEmpty }
        return whole.map {
            Self.row(form.file.name, form.back.paper.record, note: $0.message.text(in: say))
        } + rows
    }

    private static func row(_ file: String, _ code: String, note: String?) -> [CellDraft] {
        [.text(file), .text(code)] + [CellDraft](repeating: .blank, count: 6) + [.optional(note)]
    }
}

extension CellDraft {
    /// A text, or nothing.
    fileprivate static func optional(_ text: String?) -> CellDraft {
        text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank
    }
}

extension ReturnedAnswer {
    /// Whether the list of changes has a row for it.
    fileprivate var isTold: Bool {
        switch fate {
        case .unchanged, .known, .open: false
        case .written: true
        case .kept(let problem): isChanged || problem == .twoTicks || problem == .twoValues
        }
    }

    /// A cell's text in official words.
    fileprivate func words(_ text: String?, _ definition: WorkbookDefinition) -> String? {
        guard let text else { return nil }
        if let choice = field?.choices.first(where: { $0.code == text }) { return choice.text }
        let column = spot.flatMap { spot in
            definition.sheet(spot.place.sheet)?.column(spot.place.column)
        }
        let word = column.flatMap { definition.words(for: $0).first { $0.code == text } }
        return word?.text ?? text
    }

    fileprivate func note(isWritten: Bool, in say: Language) -> String? {
        switch fate {
        case .kept(let problem): problem.title(say)
        case .written where !isWritten:
            say("Ô có công thức, không ghi", "The cell has a formula, not written")
        default: spot?.place.whose == .others ? ReturnProblem.othersPart.title(say) : nil
        }
    }
}

extension FoundBy {
    /// How a place was found, in words.
    func words(_ say: Language) -> String {
        switch self {
        case .control: say("ô điền", "control")
        case .bookmark: say("dấu trang", "bookmark")
        case .heading: say("chữ xung quanh", "heading")
        }
    }
}
