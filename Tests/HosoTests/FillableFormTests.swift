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
            #expect(try emptyRuns(in: bytes) == 0)
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

    @Test func `a copy tells whose it is, in a hidden part and in a property`() throws {
        let form = try #require(LibraryForm.all.first)
        let mark = CopyMark(
            form: form.name, template: "0a1b", record: "M001", year: "2023", prefill: "99")
        let bytes = try form.template().fillable(isMarked: true).rendering(of: [:]) { _ in mark }
            .bytes
        let package = try Package(reading: bytes)
        let hidden = try package.partNames.filter { $0.path.hasPrefix("/customXml/item") }
            .compactMap { CopyMark(try package.markup(of: $0)) }
        #expect(hidden == [mark])
        let part = try #require(try package.parts(related: "custom-properties", to: nil).first)
        let property = try #require(try package.markup(of: part).elements.first)
        #expect(property.attribute("name") == CopyMark.propertyName)
        #expect(CopyMark(propertyText: property.text) == mark)
    }

    @Test(arguments: [(true, "forms 1"), (false, "")])
    func `a locked copy lets nothing but its fields be edited`(
        isLocked: Bool, protection: String
    ) throws {
        let form = try #require(LibraryForm.all.first)
        let bytes = try form.template().fillable(isLocked: isLocked).rendering(of: [:]).bytes
        let found = try roots(of: bytes).flatMap(\.elements)
            .filter { $0.name.local == "documentProtection" }
        #expect(
            found.map { $0.attributes.map(\.value).joined(separator: " ") }
                .joined() == protection)
    }

    private func outline(_ bytes: [UInt8]) throws -> String {
        try DocumentOutline(bytes).text.replacing("\u{A0}", with: "")
    }

    private func roots(of bytes: [UInt8]) throws -> [Element] {
        let package = try Package(reading: bytes)
        return try package.partNames.filter { $0.path.hasPrefix("/word/") }
            .filter { package.contentType(of: $0)?.hasSuffix("+xml") == true }
            .map { try package.markup(of: $0) }
    }

    private func tags(in bytes: [UInt8]) throws -> [ControlTag] {
        try roots(of: bytes).flatMap(Self.tags)
    }

    /// Word Online disables a check box beside a run without content.
    private func emptyRuns(in bytes: [UInt8]) throws -> Int {
        try roots(of: bytes).map(Self.emptyRuns).reduce(0, +)
    }

    private static func emptyRuns(in element: Element) -> Int {
        let isEmpty =
            element.name.local == "r" && element.elements.allSatisfy { $0.name.local == "rPr" }
        return element.elements.map(emptyRuns).reduce(isEmpty ? 1 : 0, +)
    }

    private static func tags(in element: Element) -> [ControlTag] {
        let own = element.name.local == "sdt" ? element.elements.first?.elements ?? [] : []
        let tag = own.first { $0.name.local == "tag" }?.attributes.first.map(\.value)
        return [tag.flatMap { ControlTag($0) }].compactMap(\.self)
            + element.elements.flatMap(tags)
    }
}
