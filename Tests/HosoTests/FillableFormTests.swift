import DocxTemplate
import Fields
import Markup
import OpenPackage
import TestSupport
import Testing

@Suite struct FillableFormTests {
    @Test(arguments: LibraryForm.all)
    func `every field has a control, and an empty copy looks as the blank form does`(
        _ form: LibraryForm
    ) throws {
        let compiled = try form.template()
        let template = try compiled.fillable(isLocked: true, isMarked: true)
        var fields: Set<String> = []
        for record in [[:], try form.sample()] {
            let bytes = try template.rendering(of: record) { _ in .nobody }.bytes
            #expect(DocxCheck(grade: .schema).findings(in: bytes) == [])
            fields.formUnion(try tags(in: bytes).map(\.field))
            if record.values.isEmpty {
                let blank = try compiled.render([:], mode: .blank)
                #expect(try outline(bytes) == outline(blank))
            }
        }
        let printed = compiled.uses.filter { !$0.isSection }.map(\.path)
        let missing = Set(printed).subtracting(fields)
        #expect(missing.filter { !Self.printedWithDataOnly.contains($0) } == [])
    }

    /// What minutes print only when votes are in the book, and the samples have none.
    private static let printedWithDataOnly: Set = [
        "bo_phieu.ten", "bo_phieu.chuc_vu", "bo_phieu_ca_nhan.ten", "bo_phieu_ca_nhan.chuc_vu",
        "bo_phieu_tap_the.ten", "bo_phieu_tap_the.chuc_vu", "hoi_nghi.ngay_bo_phieu",
    ]

    private func outline(_ bytes: [UInt8]) throws -> String {
        try DocumentOutline(bytes).text.replacing("\u{A0}", with: "")
    }

    private func tags(in bytes: [UInt8]) throws -> [ControlTag] {
        let package = try Package(reading: bytes)
        return try package.partNames.filter { $0.path.hasPrefix("/word/") }
            .filter { package.contentType(of: $0)?.hasSuffix("+xml") == true }
            .flatMap { try Self.tags(in: package.markup(of: $0)) }
    }

    private static func tags(in element: Element) -> [ControlTag] {
        let own = element.name.local == "sdt" ? element.elements.first?.elements ?? [] : []
        let tag = own.first { $0.name.local == "tag" }?.attributes.first.map(\.value)
        return [tag.flatMap { ControlTag($0) }].compactMap(\.self)
            + element.elements.flatMap(tags)
    }
}
