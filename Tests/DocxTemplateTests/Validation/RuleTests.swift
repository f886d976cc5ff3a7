import Markup
import OpenPackage
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct RuleTests {
    private static let cell = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>"
    private static let end = "</w:tc></w:tr></w:tbl>"

    @Test(arguments: [
        ("<w:p/>", []),
        (cell + "<w:p/>" + end, []), (cell + end, ["lacks-child@0"]),
        ("<w:p/>" + cell + cell + "<w:p/>" + end + end, ["lacks-child@1"]),
        (cell + cell + "<w:p/>" + end + "<w:p/>" + end, []),
        (cell + "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>" + end, []),
        (cell + "<w:p/><w:bookmarkEnd w:id=\"1\"/>" + end, []),
        ("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", ["lacks-child@0"]),
        ("<w:tbl><w:tblPr/><w:tblGrid/><w:tr/></w:tbl>", ["lacks-child@0"]),
        ("<w:p><w:p/></w:p>", ["nested-paragraph@2"]),
        ("<w:p><w:r><w:txbxContent><w:p/></w:txbxContent></w:r></w:p>", []),
        ("<w:p><w:r/><w:pPr/></w:p>", ["misplaced-child@1"]),
        ("<w:p><w:r><w:t/><w:rPr/></w:r></w:p>", ["misplaced-child@1"]),
        ("<w:p><w:pPr/><w:pPr/></w:p>", ["repeated-child@1"]),
        ("<w:p><w:pPr><w:jc/><w:ind/></w:pPr></w:p>", ["misplaced-child@1"]),
        ("<w:p><w:pPr><w:ind/><w:jc/></w:pPr></w:p>", []),
        ("<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr></w:r></w:p>", []),
        ("<w:sectPr/><w:p/>", ["misplaced-child@0"]),
        (
            "<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>", ["misplaced-child@0"]
        ),
        (
            "<w:p><w:bookmarkStart w:id='1' w:name='a'/><w:bookmarkStart w:id='1' w:name='b'/></w:p>",
            ["duplicate-id@1"]
        ),
        ("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>", ["unbalanced-field@1"]),
        ("<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>", ["unbalanced-field@1"]),
    ])
    func `what no schema sees is found`(body: String, codes: [String]) throws {
        #expect(try found(body) == codes)
    }

    @Test func `relationships are held against the parts`() throws {
        let link = "<w:p><w:hyperlink r:id=\"rId7\"/></w:p>"
        let external = Relationship(id: "rId7", type: "t/x", target: "http://a", isExternal: true)
        let missing = Relationship(id: "rId7", type: "t/header", target: "header1.xml")
        let away = Relationship(id: "rId7", type: "t/x", target: "../../etc/passwd")
        #expect(try found(link) == ["unknown-relationship@1"])
        #expect(try found(link, relationships: [external]).isEmpty)
        #expect(try found(link, relationships: [missing]) == ["missing-target@0"])
        #expect(try found(link, relationships: [away]) == ["missing-target@0"])
        #expect(
            try found(link, relationships: [external, external]) == ["duplicate-relationship@0"])
    }

    @Test func `alternate content becomes its fallback, and ignorable markup goes`() throws {
        let choice = "<mc:Choice Requires=\"x\"><w:p><w:p/></w:p></mc:Choice>"
        let fallback = "<mc:Fallback><w:p/></mc:Fallback>"
        let body = "<mc:AlternateContent>\(choice)\(fallback)</mc:AlternateContent>"
        #expect(try found(body).isEmpty)
        let ignored = "<x:y><w:p><w:p/></w:p></x:y><w:p x:id=\"1\"/>"
        #expect(try found(ignored, attributes: "mc:Ignorable=\"x\"").isEmpty)
        let kept = "mc:Ignorable=\"x\" mc:ProcessContent=\"x:y\""
        #expect(try found(ignored, attributes: kept) == ["nested-paragraph@2"])
        #expect(
            try found("<w:p/>", attributes: "mc:MustUnderstand=\"x\"") == ["must-understand@0"])
    }

    @Test func `a file that is no document is one finding`() throws {
        let check = DocxCheck(grade: .proven)
        #expect(check.findings(in: Array("text".utf8)).map(\.problem.code) == ["unreadable-file"])
        let empty = check.findings(in: Package())
        #expect(empty.map(\.problem) == [.noDocument])
    }

    @Test func `a file that cannot be read says why`() throws {
        var small = PackageLimits()
        small.partBytes = 10
        var shallow = PackageLimits()
        shallow.markup.depth = 2
        let sound = try checkedPackage(body: "<w:p/>").sealed()
        let found: [([UInt8], PackageLimits, String)] = [
            (Array(sound.dropLast(40)), PackageLimits(), "bị cắt"), (sound, small, "zip-part = "),
            (sound, shallow, "--limit xml-depth=N"),
        ]
        for (bytes, limits, cause) in found {
            let findings = DocxCheck(grade: .proven, limits: limits).findings(in: bytes)
            let message = findings.map { $0.problem.message(in: .vietnamese) }.joined()
            #expect(message.hasPrefix("không đọc được "), "\(message)")
            #expect(message.contains(cause), "\(message)")
        }
    }

    @Test func `a lower grade looks at less`() throws {
        #expect(try found("<w:p><w:p/></w:p>", grade: .wellformed).isEmpty)
        #expect(try found("<w:p>", grade: .wellformed) == ["unreadable-part@0"])
        #expect(try found("<w:p>", grade: .none).isEmpty)
    }

    @Test func `damaged markup is named with its part`() throws {
        let package = try checkedPackage(body: "<w:p>")
        let finding = try #require(DocxCheck(grade: .proven).findings(in: package).first)
        #expect(finding.part == "word/document.xml")
    }
}
