import DocxTemplate
import Fields
import Foundation
import PartyForms
import TestSupport
import Testing

@testable import Dossiers

/// Whether what people write on forms has a cell in the workbook.
@Suite struct FieldPlacementTests {
    /// Fields that the workbook has no cell for; what comes back in them is reported.
    private static let unplaced: Set<String> = [
        "nhan_xet.chi_uy", "nhan_xet.nguoi_quan_ly", "nhan_xet.tam_thoi.thoi_gian",
        "nhan_xet.noi_cu.truong_hop", "nhan_dinh.cap_duoi.*", "chu_the.#.cap_do.*",
        "cac_nam.#.*",
    ]

    private static let kinds: Set<RegimeForm.Kind> = [
        .selfReview, .selfRating, .collectiveReport, .comment, .scoreSheet,
    ]

    private static let library = Result {
        try RegimeLibrary(
            TemplateFolders([
                .init(Folders.root.appending(path: "Templates").path, from: .repository)
            ]))
    }

    /// Every form of all regimes that somebody fills in and gives back.
    private static let forms: [RegimeForm] = {
        let all = (try? library.get().selection.regimes.flatMap(\.forms)) ?? []
        var seen: Set<String> = []
        return all.filter {
            kinds.contains($0.kind) && $0.scope == .subject
                && seen.insert($0.reference).inserted
        }
    }()

    /// A path of a dictionary as a form prints it: with the number of a row.
    private static func printed(_ field: Field, _ fields: FieldDictionary) -> FieldPath {
        var steps: [String] = []
        for step in field.path.split(separator: ".").map(String.init) {
            steps.append(step == "*" ? "x" : step)
            let list = fields.fields.first { $0.path == steps.joined(separator: ".") }
            let hasRows = fields.fields.contains { $0.path.hasPrefix(field.path + ".") }
            if list?.type == .list, field.path != list?.path || hasRows { steps.append("1") }
        }
        return FieldPath(steps.joined(separator: "."))
    }

    @Test(arguments: forms.map(\.reference))
    func `every field of a form that comes back has a cell, or is known to have none`(
        _ reference: String
    ) throws {
        let library = try Self.library.get()
        let form = try #require(Self.forms.first { $0.reference == reference })
        let places = try library.workbookDefinition().places
        let fields = try #require(try library.compiled(form).template.fields)
        let lost = fields.fields.filter { field in
            let isList = fields.fields.contains { $0.path.hasPrefix(field.path + ".") }
            guard !isList else { return false }
            let path = Self.printed(field, fields)
            let isPlaced = form.subjects.allSatisfy { places.place(of: path, for: $0) != nil }
            return !isPlaced && !places.isOffice(path)
                && !Self.unplaced.contains(where: path.matches)
        }
        #expect(lost.map(\.path) == [])
    }

    @Test func `there are forms to come back in every regime`() throws {
        #expect(Self.forms.count > 60)
        for regime in try Self.library.get().selection.regimes {
            #expect(regime.forms.contains { Self.kinds.contains($0.kind) }, "\(regime.id)")
        }
    }

    @Test func `a place names columns that the workbook has, and types that fit`() throws {
        let definition = try Self.library.get().workbookDefinition()
        #expect(!definition.places.places.isEmpty)
        #expect(definition.places.receipts != nil)
        for place in definition.places.places {
            let sheet = try #require(definition.sheet(place.sheet))
            #expect(place.row.contains { $0.content == .record }, "\(place.path)")
            for column in place.row.map(\.column) + place.names + [place.column] {
                #expect(sheet.column(column) != nil, "\(place.path): \(column)")
            }
        }
    }
}
