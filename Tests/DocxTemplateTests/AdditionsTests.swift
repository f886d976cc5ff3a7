import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct AdditionsTests {
    @Test func `equal relationships and equal pictures are one`() throws {
        let main = try PartName.named("/word/document.xml")
        let package = try checkedPackage(
            body: "<w:p/>",
            relationships: [
                Relationship(id: "rIdHoso1", type: Relationship.type("hyperlink"), target: "a")
            ])
        var additions = Additions(to: Shared(package), main: main)
        let first = additions.media([1, 2], extension: "png", contentType: "image/png")
        let picture = try #require(first)
        let same = additions.media([1, 2], extension: "png", contentType: "image/png")
        let other = additions.media([3], extension: "png", contentType: "image/png")
        let target = picture.target(from: main)
        let id = additions.relationship(from: main, kind: "image", target: target)
        #expect(target == "media/hoso1.png")
        #expect(same == picture)
        #expect(other?.path == "/word/media/hoso2.png")
        let again = additions.relationship(from: main, kind: "image", target: target)
        let known = additions.relationship(from: main, kind: "hyperlink", target: "a")
        #expect([id, again, known] == ["rIdHoso2", "rIdHoso2", "rIdHoso1"])
        let (changed, parts) = try additions.package()
        #expect(
            parts.map(\.path) == [
                "/word/_rels/document.xml.rels", "/word/media/hoso1.png", "/word/media/hoso2.png",
            ])
        #expect(changed.contentType(of: picture) == "image/png")
        #expect(try changed.relationships(of: main).map(\.id) == ["rIdHoso1", "rIdHoso2"])
    }

    @Test func `a list that starts again is a new instance of its definition`() throws {
        let main = try PartName.named("/word/document.xml")
        let numbering = try PartName.named("/word/numbering.xml")
        var package = try checkedPackage(
            body: "<w:p/>",
            relationships: [
                Relationship(
                    id: "rId1", type: Relationship.type("numbering"), target: "numbering.xml")
            ])
        let text = """
            <w:numbering xmlns:w="\(Word.namespace)"><w:abstractNum w:abstractNumId="7">\
            <w:lvl w:ilvl="0"><w:start w:val="3"/></w:lvl><w:lvl w:ilvl="1"/></w:abstractNum>\
            <w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>\
            <w:numIdMacAtCleanup w:val="1"/></w:numbering>
            """
        package.setContents(of: numbering, to: Array(text.utf8), contentType: "application/xml")
        var additions = Additions(to: Shared(package), main: main)
        let numbers = [4, 4, 9].map { additions.restartedNumber(of: $0) }
        #expect(numbers == [5, 6, nil])
        let root = try additions.package().package.markup(of: numbering)
        #expect(
            root.elements.map(\.name.local) == [
                "abstractNum", "num", "num", "num", "numIdMacAtCleanup",
            ])
        let starts = root.all(word("num"))[1].all(word("lvlOverride"))
            .map { $0.first(word("startOverride"))?.wordValue }
        #expect(starts == ["3", "1"])
    }

    @Test func `what cannot be read is told when the document is sealed`() throws {
        let main = try PartName.named("/word/document.xml")
        var package = try checkedPackage(body: "<w:p/>")
        let name = try #require(main.relationships)
        package.setContents(of: name, to: Array("<broken".utf8))
        var additions = Additions(to: Shared(package), main: main)
        _ = additions.relationship(from: main, kind: "image", target: "x.png")
        #expect(!additions.isEmpty)
        #expect(throws: PackageError.self) { try additions.package() }
    }
}
