import DocxTemplate
import Fields
import Foundation
import PartyForms
import TestSupport
import Testing

@testable import Dossiers

/// Every form of every regime that people fill in, sent to somebody of its sample office.
@Suite struct EveryFormTests {
    private static let library = Result {
        try RegimeLibrary(
            TemplateFolders([
                .init(Folders.root.appending(path: "Templates").path, from: .repository)
            ]))
    }

    static let regimes = (try? library.get().selection.regimes.map(\.id)) ?? []

    private static let kinds: Set<RegimeForm.Kind> = [
        .selfReview, .selfRating, .collectiveReport, .comment, .scoreSheet,
    ]

    /// A sample office's book, as it lies on the disk.
    private func review(_ bytes: [UInt8], _ regime: Regime) throws -> OfficeReview {
        let library = try Self.library.get()
        return try Folders.withTemporary { folder in
            let file = folder.appending(path: "so.xlsx")
            try Data(bytes).write(to: file)
            let book = try BookFile(
                reading: file.path, definition: library.workbookDefinition())
            let year = try #require(regime.years?.lowerBound)
            return try OfficeReview(
                book, regime: regime, selection: library.selection, today: .last(of: year))
        }
    }

    /// A form and somebody whom it suits.
    private func topics(
        _ season: Season, _ regime: Regime
    ) -> [(form: RegimeForm, subject: Subject)] {
        regime.forms.filter { Self.kinds.contains($0.kind) && $0.scope == .subject }
            .compactMap { form in
                form.subjects.flatMap { season.subjects($0) }
                    .first { regime.suits(form, $0, in: season) }.map { (form, $0) }
            }
    }

    /// A sample office without the members whom no form goes to: rules take their time with all.
    private func office(_ regime: Regime) throws -> [UInt8] {
        let library = try Self.library.get()
        let definition = try library.workbookDefinition()
        var book = try WorkbookReading(
            xlsx: library.sampleWorkbook(of: regime, choices: [:]), named: "so.xlsx",
            definition: definition
        ).book
        let season = Season(book)
        let needed = Set(topics(season, regime).map(\.subject.code))
        let others = Set(season.members.map(\.code)).subtracting(needed)
        for key in book.sheets.keys {
            book[key]?.rows.removeAll { row in
                ["ma", "doi_tuong", "dang_vien"].contains {
                    row[$0].map { others.contains($0.text) } ?? false
                }
            }
        }
        return try WorkbookMaking(definition: definition).workbook(of: book)
    }

    private func copy(
        _ form: RegimeForm, _ subject: Subject, _ review: OfficeReview
    ) throws -> [UInt8] {
        let fillable = try FillableForm(Self.library.get().compiled(form))
        return try fillable.copy(
            of: review.record(of: .subject(subject)), for: .subject(subject), year: review.year,
            isFirst: false
        ).bytes
    }

    private func read(
        _ bytes: [UInt8], _ form: RegimeForm, by reader: ReturnReader
    ) throws -> ReadForm {
        let file = ReturnedFile(path: form.id + ".docx", name: form.id + ".docx")
        return try #require(try reader.read(file, bytes, digest: form.id))
    }

    /// Types into everything that is empty and has a cell, and ticks the first box of what has
    /// none ticked.
    private func fillIn(_ bytes: [UInt8], _ read: ReadForm) throws -> [UInt8] {
        var copy = try FilledCopy(bytes)
        for answer in read.back.answers where answer.returned == .empty && answer.printing == 1 {
            guard let place = answer.spot?.place, place.whose != .office, !place.isIdentity else {
                continue
            }
            let tag = answer.path.text
            switch place.type {
            case .text, .paragraphs: copy.type("Ghi \(tag).", into: tag)
            case .number: copy.type("7", into: tag)
            case .date: copy.type("05/12/2014", into: tag)
            case .level, .grade:
                if let code = answer.field?.choices.first?.code { copy.tick("\(tag)=\(code)") }
            case .flag, .choice, .list: break
            }
        }
        return try copy.bytes()
    }

    @Test(arguments: regimes)
    func `a form that nobody touched changes nothing, and what is filled in comes into the book`(
        _ id: String
    ) throws {
        let library = try Self.library.get()
        let regime = try #require(library.selection.regime(id))
        let bytes = try office(regime)
        let review = try review(bytes, regime)
        let definition = try library.workbookDefinition()
        let reader = ReturnReader(library, definition: definition, review: review, regime: regime)
        var filled: [ReadForm] = []
        for (form, subject) in topics(review.season, regime) {
            let sent = try copy(form, subject, review)
            let untouched = try read(sent, form, by: reader)
            let changed = untouched.back.answers.filter { $0.fate != .unchanged }
            #expect(changed.map(\.path.text) == [], "\(form.reference)")
            #expect(untouched.subject == subject && untouched.isMarked)
            let back = try read(fillIn(sent, untouched), form, by: reader)
            #expect(!back.back.isRefused, "\(form.reference)")
            filled.append(back)
        }
        #expect(!filled.isEmpty)
        var update = try BookUpdate(bytes, review.book.reading.book, definition: definition)
        try update.take(filled)
        let after = try WorkbookReading(
            xlsx: update.sealed(), named: "so.xlsx", definition: definition)
        let season = Season(after.book)
        for form in filled {
            let subject = try #require(form.subject)
            let record = try #require(regime.record(for: subject, in: season))
            for change in form.back.changes {
                let value = record.value(at: change.path)
                #expect(
                    value.map(Self.text) == change.returned.text,
                    "\(form.form.reference) \(change.path.text)")
            }
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .text(let text), .number(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .list, .rows: (value.elements ?? []).map(text).joined(separator: "\n")
        default: ""
        }
    }

    @Test(arguments: regimes)
    func `a paper of the office is printed from the fields that it names as from all`(
        _ id: String
    ) throws {
        let library = try Self.library.get()
        let regime = try #require(library.selection.regime(id))
        let review = try review(office(regime), regime)
        let whole = review.record(of: .office)
        for form in regime.forms where form.scope == .office && form.kind != .index {
            let compiled = try library.compiled(form)
            let own = review.record(of: .office, naming: compiled.names)
            #expect(own.pairs.count < whole.pairs.count, "\(form.reference)")
            let printer = Printer(template: compiled.template)
            #expect(
                try printer.document(of: own, isFirst: false).bytes
                    == printer.document(of: whole, isFirst: false).bytes, "\(form.reference)")
        }
    }
}
