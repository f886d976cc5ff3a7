import Markup
import Testing

@testable import DocxTemplate

/// Lists that are carried.
extension CarryingTests {
    private static func list(_ format: String, style: String? = nil) -> String {
        """
        <w:abstractNum w:abstractNumId="3"><w:nsid w:val="0000000\(format.count % 9)"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
        \(style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "")<w:lvlText w:val="%1."/></w:lvl>\
        </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
        """
    }
    private static let item = """
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>\
        <w:r><w:t>mục</w:t></w:r></w:p>
        """

    private func numbers(_ made: MadeFile) throws -> [String] {
        try made.root().descendants("numId").compactMap(\.wordValue)
    }

    @Test func `numbered lists start again in each document and look the same`() throws {
        let file = WordFile(Self.item + Self.item).adding(
            "numbering", "numbering", Self.list("decimal"))
        let made = try bound(file, file, file)
        let numbers = try numbers(made)
        #expect(numbers[0] == numbers[1] && Set(numbers).count == 3)
        let root = try made.root("/word/numbering.xml")
        #expect(root.all(word("abstractNum")).count == 1)
        for number in Set(numbers) {
            let list = root.all(word("num")).first { $0.attribute(word("numId")) == number }
            #expect(list?.descendants("startOverride").first?.wordValue == "1")
        }
    }

    @Test func `bullets are shared, lists that differ are not`() throws {
        let bullets = WordFile(Self.item).adding("numbering", "numbering", Self.list("bullet"))
        #expect(Set(try numbers(try bound(bullets, bullets))).count == 1)
        let roman = WordFile(Self.item).adding("numbering", "numbering", Self.list("upperRoman"))
        let made = try bound(bullets, roman)
        #expect(Set(try numbers(made)).count == 2)
        #expect(try made.root("/word/numbering.xml").all(word("abstractNum")).count == 2)
    }

    @Test func `a list that a style makes starts again too`() throws {
        let style = """
            <w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="muc"/><w:pPr>\
            <w:numPr><w:numId w:val="7"/></w:numPr><w:ind w:left="99"/></w:pPr></w:style>
            """
        let file = WordFile(paragraph("Muc", "a")).styles(Self.plain + style)
            .adding("numbering", "numbering", Self.list("decimal", style: "Muc"))
        let made = try bound(file, file)
        #expect(try styles(made) == ["Muc", "Muc"])
        #expect(Set(try numbers(made)).count == 2)
        #expect(try made.root().descendants("ind").count == 2)
    }

    @Test func `a list that names a list style has the style's levels`() throws {
        let lists = """
            <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Kieu"/></w:abstractNum>\
            <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Kieu"/><w:lvl w:ilvl="0">\
            <w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>\
            <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>\
            <w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num>
            """
        let style = """
            <w:style w:type="numbering" w:styleId="Kieu"><w:name w:val="kieu"/><w:pPr><w:numPr>\
            <w:numId w:val="8"/></w:numPr></w:pPr></w:style>
            """
        let guest = WordFile(Self.item).styles(Self.plain + style)
            .adding("numbering", "numbering", lists)
        let made = try bound(WordFile(paragraph(nil, "1")), guest)
        let root = try made.root("/word/numbering.xml")
        #expect(root.descendants("numStyleLink").isEmpty)
        #expect(root.descendants("startOverride").first?.wordValue == "4")
    }
}
