import Testing

@testable import PartyForms

@Suite struct PackedTextsTests {
    static let texts: [[String?]] = [
        [], ["a"], ["", nil, "Đảng viên"], [nil, nil, "x"], ["a", nil, nil, "", "b\0"],
        [String(repeating: "ạ", count: 42), String(repeating: "b", count: 127), "c"],
        [String(repeating: "đ", count: 20_000), nil, String(repeating: "e", count: 126)],
    ]

    private static func packed(_ texts: [String?]) -> PackedTexts {
        var packed = PackedTexts()
        for (place, text) in texts.enumerated() where text != nil { packed[place] = text }
        return packed
    }

    @Test(arguments: texts) func `what is packed is found again`(texts: [String?]) {
        let packed = Self.packed(texts)
        #expect((0..<texts.count + 2).map { packed[$0] } == texts + [nil, nil])
        #expect(packed.isThere == texts.map { $0 != nil })
    }

    @Test(arguments: texts.filter { !$0.isEmpty })
    func `a text can take the place of another, or go`(texts: [String?]) {
        for place in texts.indices {
            for text in [nil, "", "mới", String(repeating: "m", count: 300)] {
                var changed = texts
                changed[place] = text
                var packed = Self.packed(texts)
                packed[place] = text
                #expect(texts.indices.map { packed[$0] } == changed)
                #expect(packed == Self.packed(changed))
            }
        }
    }

    @Test func `texts are as they are, whatever they hold`() {
        // As one scalar and as a letter with its marks: reading puts them right, packing does not.
        for text in ["e\u{323}\u{302}", "ệ", "😀", "\u{1F}\u{0}"] {
            #expect(
                Self.packed([text])[0].map { Array($0.unicodeScalars) }
                    == Array(text.unicodeScalars))
        }
    }
}
