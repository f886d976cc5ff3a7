import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Kinds of Word files.
@Suite struct KindTests {
    private static let office = "application/vnd.ms-word."

    @Test(arguments: [
        HandMade.wordType + "document.main+xml", HandMade.wordType + "template.main+xml",
        office + "document.macroEnabled.main+xml",
        office + "template.macroEnabledTemplate.main+xml",
    ])
    func `a document keeps its kind, and parts that are not text keep their bytes`(
        type: String
    ) throws {
        var file = try HandMade(p("{{ten}}"), type: type)
        let macros = (0...255).map { UInt8($0) } + Array("{{ten}} {{#".utf8)
        try file.add(
            "/word/vbaProject.bin", macros, type: "application/vnd.ms-office.vbaProject",
            kind: "http://schemas.microsoft.com/office/2006/relationships/vbaProject")
        try file.add(
            "/word/vbaData.xml", "<wne:vbaSuppData xmlns:wne=\"x\"/>",
            type: Self.office + "vbaData+xml", from: "/word/vbaProject.bin",
            kind: "http://schemas.microsoft.com/office/2006/relationships/wordVbaData")
        try file.add(
            "/word/embeddings/oleObject1.bin", Array("{{ten}}".utf8),
            type: "application/vnd.openxmlformats-officedocument.oleObject", kind: "oleObject")
        try file.add(
            "/word/settings.xml",
            HandMade.root(
                "settings", "<w:docVars><w:docVar w:name=\"a\" w:val=\"{{ten}}\"/></w:docVars>"),
            type: HandMade.wordType + "settings+xml", kind: "settings")
        try file.relate(
            "/word/settings.xml", to: "file:///C:/%7B%7Bten%7D%7D.dotx", kind: "attachedTemplate",
            isExternal: true)
        let output = try file.rendered(["ten": "A"])
        #expect(outline(try output.root()) == ["A"])
        #expect(output.partNames == file.package.partNames)
        for part in file.package.partNames {
            #expect(output.contentType(of: part) == file.package.contentType(of: part))
            guard part.path != "/word/document.xml" else { continue }
            #expect(try output.contents(of: part) == file.package.contents(of: part), "\(part)")
        }
    }

    @Test(arguments: [
        ("", ["updateFields"]),
        (
            "<w:zoom w:percent=\"100\"/><w:compat/><w:rsids/>",
            ["zoom", "updateFields", "compat", "rsids"]
        ),
        ("<w:updateFields w:val=\"false\"/>", ["updateFields"]),
    ])
    func `fields are updated when that is wanted`(settings: String, expected: [String]) throws {
        var file = try HandMade(p("{{ten}}"))
        if !settings.isEmpty {
            try file.add(
                "/word/settings.xml", HandMade.root("settings", settings),
                type: HandMade.wordType + "settings+xml", kind: "settings")
        }
        let plain = try Package(reading: file.template().render(["ten": "A"]))
        #expect(plain.partNames == file.package.partNames)
        let output = try Package(reading: file.template().updatingFields().render(["ten": "A"]))
        let elements = try output.root("/word/settings.xml").elements
        #expect(elements.map(\.name.local) == expected)
        #expect(elements.first { $0.name.local == "updateFields" }?.wordValue == "true")
        #expect(DocxCheck(grade: .proven).findings(in: output).isEmpty)
        #expect(outline(try output.root()) == ["A"])
    }
}
