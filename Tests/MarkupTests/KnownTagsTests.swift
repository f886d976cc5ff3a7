import Markup
import Testing

/// A document held against the tags of another one.
///
/// What is covered must be well formed; what is well formed need not be covered.
@Suite struct KnownTagsTests {
    private static let head = #"<?xml version="1.0" encoding="UTF-8"?><w:d xmlns:w="urn:w">"#
    private static let first =
        head + #"<w:p w:a="1"><w:r><w:t>A</w:t></w:r><w:b/></w:p><w:p w:a="1"></w:p ></w:d>"#

    private static let same = [
        "", "A", " <w:b/> ", "<w:b/><w:b/>", #"<w:p w:a="1"></w:p>"#, #"<w:p w:a="1"></w:p >"#,
        "<w:t>Đảng &amp; bộ &lt;&gt;&quot;&apos;&#13;\t\r\n</w:t>", "a > b", "]", "]]",
        "\u{7F}\u{80}",
        "\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}", "ﾟ\u{FEFF}",
        String(repeating: "<w:r>Đ</w:r>", count: 2_000),
    ]

    @Test(arguments: same)
    func `what is made of the same tags is covered`(body: String) throws {
        let tags = try #require(KnownTags(ofWellFormed: Array(Self.first.utf8)))
        let bytes = Array((Self.head + body + "</w:d>").utf8)
        #expect(tags.cover(bytes))
        #expect(try Element.checkWellFormed(bytes) == "urn:w")
    }

    private static let others = [
        "<w:p>", "</w:p>", "<w:t></w:r>", "<w:t>", "<w:c/>", #"<w:p w:a="2"></w:p>"#, "<w:b />",
        "<",
        "<w:b", "&", "&#7;", "&b;", "&amp", "]]>", "]>", "\u{0}", "\u{8}", "\u{B}", "\u{1F}",
        "\u{FFFE}",
        "\u{FFFF}", "<!-- -->", "<![CDATA[a]]>", "<?a?>", head, "</w:d>", "</w:d><w:b/>",
        #"<w:p w:a="1"><w:p w:a="1"><w:p w:a="1"><w:p w:a="1"></w:p></w:p></w:p></w:p>"#,
    ]

    @Test(arguments: others)
    func `of anything else nothing is said`(body: String) throws {
        let tags = try #require(KnownTags(ofWellFormed: Array(Self.first.utf8)))
        #expect(!tags.cover(Array((Self.head + body + "</w:d>").utf8)))
    }

    @Test(arguments: [
        "", "<w:d/>", head, first + " ", " " + first, String(first.dropLast()),
        first.replacing("UTF-8", with: "UTF-7"), first.replacing("urn:w", with: "urn:x"),
    ])
    func `another root, or more around it, is not covered`(text: String) throws {
        let tags = try #require(KnownTags(ofWellFormed: Array(Self.first.utf8)))
        #expect(!tags.cover(Array(text.utf8)))
    }

    /// Bytes that are no UTF-8: cut characters, long forms, surrogates, and beyond the last.
    private static let broken: [[UInt8]] = [
        [0x80], [0xC3], [0xC3, 0x28], [0xC0, 0xAF], [0xC1, 0xBF], [0xE1, 0xBA], [0xE0, 0x9F, 0xBF],
        [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xF0, 0x9F, 0x98], [0xE1, 0xBA, 0x41],
    ]

    @Test(arguments: broken)
    func `what is no text is not covered`(bytes: [UInt8]) throws {
        let tags = try #require(KnownTags(ofWellFormed: Array(Self.first.utf8)))
        #expect(!tags.cover(Array(Self.head.utf8) + bytes + Array("</w:d>".utf8)))
        #expect(!tags.cover(Array(Self.head.utf8) + bytes))
    }

    @Test(arguments: [
        "<a><!-- --></a>", "<a><?b?></a>", "<a><![CDATA[b]]></a>", "<a/>", "<a>", "", "a",
        #"<a><b xmlns="urn:b"/></a>"#, #"<a><x:b xmlns:x="urn:b"/></a>"#, "<a><b c='d'/></a>",
        #"<a><b c="d>e"/></a>"#, #"<?xml version="1.0" encoding="ISO-8859-1"?><a></a>"#,
    ])
    func `nothing is held against what has more than tags`(text: String) {
        #expect(KnownTags(ofWellFormed: Array(text.utf8)) == nil)
    }

    /// One byte of a document changed to each of many: whatever is covered is well formed.
    @Test(arguments: Array(first.utf8.indices.count / 2..<first.utf8.count))
    func `whatever is covered is well formed`(place: Int) throws {
        let tags = try #require(KnownTags(ofWellFormed: Array(Self.first.utf8)))
        for byte in [UInt8](0...0x7F) + [0x80, 0xBF, 0xC3, 0xE1, 0xEF, 0xF4, 0xFF] {
            var bytes = Array(Self.first.utf8)
            bytes[place] = byte
            if tags.cover(bytes) { _ = try Element.checkWellFormed(bytes) }
            bytes = Array(Self.first.utf8)
            bytes.insert(byte, at: place)
            if tags.cover(bytes) { _ = try Element.checkWellFormed(bytes) }
        }
    }
}
