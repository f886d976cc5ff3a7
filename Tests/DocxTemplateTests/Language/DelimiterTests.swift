import Markup
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct DelimiterTests {
    private static let shop: Record = [
        "ten": "Lan", "r": ["a": "sâu"], "co": true, "khong": false, "rong": [],
        "ds": [["ten": "Táo", "mau": ["đỏ", "xanh"]], ["ten": "Bưởi", "mau": []]],
        "so": [1, 2, 3], "o": [["a", "b"], ["c"]], "dong": "một\nhai",
    ]

    @Test(arguments: [
        (["Chào {ten}!"], ["Chào Lan!"]), (["{ ten }{r.a}"], ["Lansâu"]),
        (["{#ds}{ten}, {/ds}hết"], ["Táo, Bưởi, hết"]), (["{#ds}{ten} {/}"], ["Táo Bưởi "]),
        (["{#so} {.} {/so}"], [" 1  2  3 "]), (["{#o}({#.}{.}{/.}){/o}"], ["(ab)(c)"]),
        (["{#o}[{#.}{.}{/}]{/}"], ["[ab][c]"]),
        (["{#co}có{/co}{#khong}không{/khong}{^khong}chưa{/khong}"], ["cóchưa"]),
        (["{#rong}có{/rong}{^rong}trống{/}"], ["trống"]), (["{#r}{a}{ten}{/r}"], ["sâuLan"]),
        (["a", "{#ds}", "{ten}", "{/ds}", "b"], ["a", "Táo", "Bưởi", "b"]),
        (
            ["{#ds}", "{ten}:", "{#mau}", "- {.}", "{/mau}", "{/ds}"],
            ["Táo:", "- đỏ", "- xanh", "Bưởi:"]
        ),
        (["{#khong}", "ẩn", "{/khong}", "{^khong}", "hiện", "{/}"], ["hiện"]),
        (["Dòng: {dong}"], ["Dòng: một↵hai"]),
        (["{=<% %>=}<%ten%> <%={{ }}=%>{{ten}}"], ["Lan Lan"]),
        (["{=[[ ]]=}", "{ten} [[ten]]"], ["{ten} Lan"]),
        (["{ten} } {{ten}} {ten}}"], ["Lan } Lan Lan}"]),
        (["{ten == '}' ? 1 : 2}"], ["2"]), (["{ten | default: \"{x}\"}{&ten}"], ["LanLan"]),
        (["{! ghi chú }x{! một", "hai }y"], ["xy"]),
    ])
    func `a template with single braces`(lines: [String], printed: [String]) throws {
        let source = Element(word("x"), children: lines.map { .element(paragraph($0)) })
        let delimiters = try #require(Delimiters("{ }"))
        let output = try rendered(document(source), Self.shop, delimiters: delimiters)
        #expect(outline(output) == printed)
    }

    @Test(arguments: [
        ([["{#ds}{ten}", "{#mau}{.} {/mau}{/ds}"]], ["Táo | đỏ xanh ", "Bưởi | "]),
        (
            [["Tên", "Số"], ["{#so}{.}", "{_number}{/so}"], ["", "hết"]],
            ["Tên | Số", "1 | 1", "2 | 2", "3 | 3", " | hết"]
        ),
        ([["{#ds}\n{ten}\n{/ds}", "x"]], ["Táo/Bưởi | x"]),
    ])
    func `a table with single braces`(rows: [[String]], printed: [String]) throws {
        let delimiters = try #require(Delimiters("{ }"))
        let output = try rendered(document(table(rows)), Self.shop, delimiters: delimiters)
        #expect(outline(output) == printed)
    }

    @Test(arguments: [
        ("{@xml}", ForeignTag.markup), ("{%anh}", .picture), ("{%%anh}", .picture),
        ("{-w:p ds}", .dash), ("{ @xml }", .markup),
    ])
    func `what another engine does otherwise is named`(tag: String, foreign: ForeignTag) throws {
        let delimiters = try #require(Delimiters("{ }"))
        let error = #expect(throws: DiagnosticList.self) {
            try compiled(document(paragraph(tag)), delimiters: delimiters)
        }
        #expect(error?.diagnostics.first?.problem == .foreignTag(foreign))
        #expect(error?.diagnostics.first?.text(in: .english).contains("{{") == true)
    }

    @Test(arguments: ["", "{", "{ } }", "{= }", "a =b"])
    func `delimiters are two words without an equals sign`(text: String) {
        #expect(Delimiters(text) == nil)
    }

    @Test(arguments: [
        "{{ten\u{A0}|\u{A0}upper}}", "{{\u{200B}ten | up\u{200B}per\u{FEFF}}}",
        "{\u{200B}{ten | upper}\u{2060}}", "{\u{200D}{te\u{AD}n | upper}\u{200D}}",
        "{{ten | default: „x“ | upper}}", "{{ten | default: «x» | upper}}",
        "{{ten | default: ‘x’ | upper}}", "{{\u{2003}ten\t|\u{3000}upper}}",
    ])
    func `what Word puts into a tag while people type does not matter`(tag: String) throws {
        let output = try rendered(document(paragraph("[\(tag)]")), Self.shop)
        #expect(outline(output).map { $0.replacing("\u{200D}", with: "") } == ["[LAN]"])
    }

    @Test(arguments: ["–", "—", "\u{2011}", "\u{2212}"])
    func `a dash within a name is named`(dash: String) {
        let scalar = dash.unicodeScalars.first?.value ?? 0
        #expect(
            problems(document(paragraph("{{ho\(dash)ten}}")))
                == [.strangeCharacter(scalar, meant: "-")])
        let output = try? rendered(document(paragraph("{{ho-ten}}")), ["ho-ten": "A"])
        #expect(output.map(outline) == ["A"])
    }
}
