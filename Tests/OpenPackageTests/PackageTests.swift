import Markup
import OpenPackage
import Splice
import Testing

@Suite struct PackageTests {
    @Test func `a package is read as it was sealed`() throws {
        let package = try sample()
        let copy = try Package(reading: package.sealed())
        #expect(copy.partNames == package.partNames)
        for part in package.partNames {
            #expect(try copy.contents(of: part) == package.contents(of: part))
            #expect(copy.contentType(of: part) == package.contentType(of: part))
        }
        #expect(try copy.relationships(of: nil) == package.relationships(of: nil))
        #expect(copy.contentType(of: try name("/word/media/b.xyz")) == "image/x-odd")
    }

    @Test(arguments: [1, 6, 9])
    func `the same content is sealed to the same bytes`(level: Int) throws {
        let package = try sample()
        let once = try package.sealed(level: level)
        #expect(try package.sealed(level: level) == once)
        #expect(try Package(reading: once).sealed(level: level) == once)
    }

    @Test func `content types come first, then the package's relationships`() throws {
        let bytes = try sample().sealed()
        let firstName = String(decoding: bytes[30..<49], as: UTF8.self)
        #expect(firstName == "[Content_Types].xml")
        #expect(try Package(reading: bytes).partNames.first?.path == "/_rels/.rels")
    }

    @Test func `a part that changes keeps its type`() throws {
        var package = try Package(reading: sample().sealed())
        try package.set("/word/document.xml", "<b/>")
        let copy = try Package(reading: package.sealed())
        #expect(try copy.text("/word/document.xml") == "<b/>")
        let type = copy.contentType(of: try name("/word/document.xml"))
        #expect(type == "application/x-document+xml")
    }

    @Test func `a removed part leaves no type and no relationships`() throws {
        var package = try sample()
        let document = try name("/word/document.xml")
        package.remove(document)
        #expect(throws: PackageError.missingPart(document.path)) {
            try package.contents(of: document)
        }
        #expect(try package.relationships(of: document).isEmpty)
        #expect(package.contentType(of: document) == "application/xml")
    }

    @Test func `parts are found by the kind of their relationship`() throws {
        let package = try sample()
        let document = try package.parts(related: "officeDocument", to: nil)
        #expect(document.map(\.path) == ["/word/document.xml"])
        #expect(try package.parts(related: "header", to: document.first).count == 1)
        #expect(try package.parts(related: "hyperlink", to: document.first).isEmpty)
    }

    @Test func `a stamp gives what sealing gives`() throws {
        let package = try sample()
        let changing = [try name("/word/document.xml"), try name("/word/header1.xml")]
        let stamp = try PackageStamp(package, changing: changing)
        let contents = [Array("<new>Ủy</new>".utf8), Array("<h2/>".utf8)]
        let stamped = try stamp.sealed(with: contents)
        #expect(try stamp.sealed(with: contents) == stamped)
        var changed = package
        for (part, bytes) in zip(changing, contents) { changed.setContents(of: part, to: bytes) }
        let copy = try Package(reading: stamped)
        #expect(try copy.sealed() == changed.sealed())
    }

    @Test func `a stamp takes parts that one document has beside the others`() throws {
        let package = try sample()
        let stamp = try PackageStamp(package, changing: [name("/word/document.xml")])
        let picture = try name("/word/media/a.png")
        let header = try name("/word/header1.xml")
        var changed = package
        changed.setContents(of: picture, to: [1, 2, 3], contentType: "image/png")
        changed.setContents(of: header, to: Array("<h3/>".utf8))
        let stamped = try stamp.sealed(
            with: [MarkedText(Array("<d/>".utf8))], adding: [header, picture], of: changed)
        changed.setContents(of: try name("/word/document.xml"), to: Array("<d/>".utf8))
        #expect(try Package(reading: stamped).sealed() == changed.sealed())
    }

    @Test func `stamping at once from many tasks gives the same bytes`() async throws {
        let stamp = try PackageStamp(sample(), changing: [name("/word/document.xml")])
        let expected = try (0..<8).map { try stamp.sealed(with: [Array("<n>\($0)</n>".utf8)]) }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for round in 0..<80 {
                group.addTask {
                    let number = round % 8
                    return try stamp.sealed(with: [Array("<n>\(number)</n>".utf8)])
                        == expected[number]
                }
            }
            for try await isEqual in group { #expect(isEqual) }
        }
    }

    @Test(arguments: [
        ("/word/document.xml", "header1.xml", "/word/header1.xml"),
        ("/word/document.xml", "../customXml/item1.xml", "/customXml/item1.xml"),
        ("/word/document.xml", "/word/a.xml", "/word/a.xml"),
        ("/word/document.xml", "./a.xml#mark", "/word/a.xml"),
        ("/word/document.xml", "../../etc/passwd", nil),
        ("/word/document.xml", "file:///etc/passwd", nil), ("/word/document.xml", "#x", nil),
        ("/word/document.xml", "", nil),
    ])
    func `targets are seen from their source`(
        source: String, target: String, part: String?
    ) throws {
        let relationship = Relationship(id: "a", type: "b", target: target)
        #expect(relationship.part(from: try name(source))?.path == part)
    }

    @Test(arguments: [
        "", "/", "word/a.xml", "/a//b", "/a/", "/a/./b", "/a/../b", "/a\\b", "/a\nb", "/a\u{7F}",
        "/%2e%2E/b", "/a%2fb", "/a/%2e", "/.%2e/b", "/a/b%2e.xml", "/%64ocument.xml", "/C:/a.xml",
        "/a.xml:b", "/a%3Ab", "/a%00", "/a%5Cb", "/a%7f",
    ])
    func `a name that no part may have is refused`(path: String) {
        #expect(PartName(path) == nil)
    }

    @Test func `names that differ only in case are the same name`() throws {
        #expect(try name("/Word/A.XML") == name("/word/a.xml"))
    }

    @Test(arguments: [
        "/a/b%20c.xml", "/a/50%.xml", "/a/%C3%A2.png", "/a/%zz.png", "/a/50%+1.png", "/a/x%5",
        "/a/b (1)@2.png",
    ])
    func `a name that has one spelling is taken`(path: String) {
        #expect(PartName(path) != nil)
    }
}
