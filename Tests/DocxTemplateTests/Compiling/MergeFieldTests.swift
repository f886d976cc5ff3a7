import Markup
import Testing

@testable import DocxTemplate

@Suite struct MergeFieldTests {
    @Test(arguments: [
        (" MERGEFIELD ten ", "{{ten}}"),
        ("MERGEFIELD Họ_và_tên \\* MERGEFORMAT", "{{ho_va_ten}}"),
        (" mergefield \"Họ và tên\" \\* Upper ", "{{ho_va_ten | upper}}"),
        (
            " MERGEFIELD Ngày_sinh \\@ \"dd/MM/yyyy\" \\b \"sinh \"",
            #"{{#ngay_sinh}}sinh {{ngay_sinh | date: "dd/MM/yyyy"}}{{/}}"#
        ),
        ("MERGEFIELD ngay \\@ \"dddd, MMMM dd\"", "{{ngay}}"),
        ("MERGEFIELD ten \\f \", \"", "{{#ten}}{{ten}}, {{/}}"),
        ("MERGEFIELD", nil), ("MERGEFIELD \"\"", nil), ("PAGE \\* MERGEFORMAT", nil), ("", nil),
    ])
    func `a mail-merge field says what a tag says`(code: String, tags: String?) {
        #expect(MergeField(code: code)?.text(between: .mustache) == tags)
    }

    private func field(_ code: String, _ result: String = "«x»") -> [Element] {
        [mark("begin"), instruction(code), mark("separate"), run(result), mark("end")]
    }

    private func mark(_ type: String) -> Element {
        let character = Element(
            word("fldChar"), attributes: [Attribute(word("fldCharType"), type)])
        return Element(word("r"), children: [.element(character)])
    }

    private func instruction(_ code: String) -> Element {
        let text = Element(word("instrText"), children: [.text(code)])
        return Element(word("r"), children: [.element(text)])
    }

    private func simple(_ code: String) -> Element {
        Element(
            word("fldSimple"), attributes: [Attribute(word("instr"), code)],
            children: [.element(run("«x»", bold: true))])
    }

    private func line(_ content: [Element]) -> Element {
        document(Element(word("p"), children: content.map(Node.element)))
    }

    @Test func `a letter of mail merge prints without being written again`() throws {
        let root = line(
            [run("Gửi ")] + field(" MERGEFIELD Họ_tên ") + [run(", ")]
                + [simple(" MERGEFIELD Nơi \\* Upper")] + [run(".")])
        let output = try rendered(root, ["ho_ten": "Bà Ba", "noi": "đò"])
        #expect(outline(output) == ["Gửi Bà Ba, ĐÒ."])
        #expect(output.descendants("fldChar").isEmpty && output.descendants("fldSimple").isEmpty)
        #expect(output.descendants("b").count == 1)
    }

    @Test func `a field between the runs of another prints too`() throws {
        var runs = field(" MERGEFIELD a ")
        runs.insert(simple(" MERGEFIELD b "), at: 3)
        let output = try rendered(line(runs + [run(".")]), ["a": "Một", "b": "Hai"])
        #expect(outline(output) == ["MộtHai."])
    }

    @Test(arguments: [
        (" PAGE ", false), (" DATE \\@ \"dd\" ", false), (" MERGEFIELD x ", true),
    ])
    func `other fields stay as they are`(code: String, isTag: Bool) throws {
        let root = line([run("{{y}}")] + field(code))
        let output = try rendered(root, ["y": "1", "x": "2"])
        #expect(output.descendants("fldChar").isEmpty == isTag)
    }

    @Test func `a field inside the code of another is left to it`() throws {
        let inner = field(" MERGEFIELD x ")
        let outer =
            [mark("begin"), instruction(" IF ")] + inner
            + [instruction(" = \"a\" \"b\""), mark("separate"), run("b"), mark("end")]
        let output = try rendered(line([run("{{y}}")] + outer), ["y": "1", "x": "a"])
        #expect(output.descendants("fldChar").count == 6)
    }

    @Test func `a bookmark that begins in a field is not lost`() throws {
        var runs = field(" MERGEFIELD x ")
        let start = Element(word("bookmarkStart"), attributes: [Attribute(word("id"), "1")])
        let end = Element(word("bookmarkEnd"), attributes: [Attribute(word("id"), "1")])
        runs.insert(start, at: 3)
        let output = try rendered(line([run("tên ")] + runs + [end]), ["x": "a"])
        #expect(output.descendants("bookmarkStart").count == 1)
        #expect(outline(output) == ["tên a"])
    }
}
