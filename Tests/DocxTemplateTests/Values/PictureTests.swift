import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

@Suite struct PictureTests {
    @Test(
        arguments: [
            (png(width: 96, height: 192), nil, nil, 25.4, 50.8),
            (png(width: 1000, height: 500, pixelsPerMetre: 10_000), nil, nil, 100, 50),
            (jpeg(width: 300, height: 600, perInch: 300), nil, nil, 25.4, 50.8),
            (jpeg(width: 96, height: 96), 30, nil, 30, 30),
            (png(width: 100, height: 200), 30, 40, 20, 40),
            (png(width: 10, height: 10), 100, 50, 50, 50),
            (png(width: 20_000, height: 20_000), nil, nil, 160, 160),
            (png(width: 96, height: 96, pixelsPerMetre: 0), nil, nil, 25.4, 25.4),
        ] as [([UInt8], Double?, Double?, Double, Double)])
    func `a picture is as large as it says and as the box allows`(
        bytes: [UInt8], width: Double?, height: Double?, printedWidth: Double, printedHeight: Double
    ) throws {
        let picture = try #require(Picture(bytes, width: width, height: height))
        #expect(abs(picture.width - printedWidth) < 0.01)
        #expect(abs(picture.height - printedHeight) < 0.01)
    }

    @Test(arguments: [
        [], Array("GIF89a".utf8), png(width: 0, height: 9),
        Array(png(width: 9, height: 9).dropLast(9)),
        [0xFF, 0xD8, 0xFF, 0xE0, 0xFF], Array(jpeg(width: 9, height: 9).dropLast(9)),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x49],
    ])
    func `what is no whole picture is none`(bytes: [UInt8]) {
        #expect(Picture(bytes) == nil)
    }

    @Test(arguments: [
        ("{{anh}}", 7_200_000, 3_600_000), ("Ảnh: {{anh}}.", 7_200_000, 3_600_000),
        ("{{anh | picture: 100, 40}}", 2_880_000, 1_440_000),
        ("{{anh | picture: 30}}", 1_080_000, 540_000),
    ])
    func `a picture is a part of its own`(text: String, width: Int, height: Int) throws {
        let picture = try #require(
            Picture(png(width: 400, height: 200), width: 200, alternativeText: "Sơ đồ <1>"))
        let template = try Template(compiling: sealed([text]), named: "a.docx")
        let package = try Package(reading: template.render(["anh": .picture(picture)]))
        let main = try PartName.named("/word/document.xml")
        let drawing = try #require(
            try package.markup(of: main).descendants("inline").first)
        let extent = try #require(drawing.elements.first)
        let id = drawing.descendants("blip").first?.attributes.first?.value
        let relationship = try package.relationships(of: main).first { $0.id == id }
        let media = try #require(relationship?.part(from: main))
        #expect(extent.attribute("cx") == String(width))
        #expect(extent.attribute("cy") == String(height))
        #expect(try package.contents(of: media) == picture.bytes)
        #expect(package.contentType(of: media) == "image/png")
        #expect(drawing.elements[2].attribute("descr") == "Sơ đồ <1>")
        #expect(DocxCheck(grade: .proven).findings(in: package).isEmpty)
    }

    @Test func `a list of pictures is a paragraph for each, one file for equal ones`() throws {
        let one = try #require(Picture(png(width: 10, height: 10)))
        let two = try #require(Picture(jpeg(width: 10, height: 10)))
        let template = try Template(compiling: sealed(["{{ds}}"]), named: "a.docx")
        let bytes = try template.render(["ds": [.picture(one), .picture(two), .picture(one)]])
        let package = try Package(reading: bytes)
        let media = package.partNames.filter { $0.path.hasPrefix("/word/media/") }
        #expect(media.map(\.path) == ["/word/media/hoso1.png", "/word/media/hoso2.jpeg"])
        let root = try package.markup(of: .named("/word/document.xml"))
        #expect(root.descendants("drawing").count == 3)
        #expect(DocxCheck(grade: .proven).findings(in: package).isEmpty)
        #expect(try template.render(["ds": []]) == template.render(["ds": []]))
    }

    @Test(arguments: [Mode.blank, .fillable])
    func `a picture that nobody has leaves nothing`(mode: Mode) throws {
        let template = try Template(compiling: sealed(["Ảnh: {{anh | picture}}"]), named: "a.docx")
        let package = try Package(reading: template.render([:], mode: mode))
        let text = outline(try package.markup(of: .named("/word/document.xml")))
        #expect(text.map { $0.filter { $0 != "\u{A0}" } } == ["Ảnh: "])
    }

    @Test func `a text is no picture`() throws {
        let template = try Template(compiling: sealed(["{{anh | picture: 3}}"]), named: "a.docx")
        #expect(throws: TemplateError.self) { try template.render(["anh": "tep.png"]) }
    }
}
