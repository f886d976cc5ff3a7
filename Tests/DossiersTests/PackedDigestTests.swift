import Testing

@testable import Dossiers

@Suite struct PackedDigestTests {
    static let texts: [String] = [
        "", "a1", String(repeating: "0", count: 64), String(repeating: "0a", count: 32),
        String(repeating: "fedcba9876543210", count: 4), String(repeating: "F", count: 64),
        String(repeating: "g", count: 64), String(repeating: "a", count: 65),
        String(repeating: "đ", count: 32),
    ]

    @Test(arguments: texts) func `a digest comes out as it went in`(text: String) {
        #expect(PackedDigest(text).text == text)
    }

    @Test func `other digests are others`() throws {
        let digests = try Self.texts + [Digest.sha256([1]), Digest.sha256([2])]
        #expect(Set(digests.map(PackedDigest.init)).count == digests.count)
    }

    @Test(arguments: [
        ("00_Muc-luc.docx", ".", "00_Muc-luc.docx"),
        ("01_Tap-the/CB1_A/01_a.docx", "01_Tap-the/CB1_A", "01_a.docx"),
    ])
    func `a path in two parts is the same path`(path: String, folder: String, name: String) {
        let place = SplitPath(path)
        #expect(place.text == path && place == SplitPath(folder: folder, name: name))
    }
}
