import Fields
import JSONText
import Testing

@Suite struct FieldDictionaryTests {
    private let source = """
        {"choices": {"levels": [{"code": "HTTNV", "text": "Hoàn thành tốt nhiệm vụ"}]},
         "fields": [
          {"path": "ho_ten", "type": "text", "label": "Họ và tên", "required": true,
           "prefilled": true, "blank": "……"},
          {"path": "xep_loai.chi_bo", "type": "level", "label": "Mức", "choices": "levels"},
          {"path": "loai", "type": "choice", "label": "Loại",
           "choices": [{"code": "a", "text": "A"}]}]}
        """

    @Test func `fields are read in their order`() throws {
        let dictionary = try read(source)
        #expect(dictionary.fields.map(\.path) == ["ho_ten", "xep_loai.chi_bo", "loai"])
        let name = Field(
            path: "ho_ten", type: .text, label: "Họ và tên", isRequired: true, isPrefilled: true,
            blank: "……")
        #expect(dictionary["ho_ten"] == name)
        #expect(dictionary["so_the"] == nil)
    }

    @Test func `choices that are named are looked up`() throws {
        let dictionary = try read(source)
        let choice = Choice(code: "HTTNV", text: "Hoàn thành tốt nhiệm vụ")
        #expect(dictionary["xep_loai.chi_bo"]?.choices == [choice])
        #expect(dictionary["loai"]?.choices == [Choice(code: "a", text: "A")])
    }

    @Test(arguments: [
        ("diem.a.tu_cham", "Điểm tự chấm, mục a"), ("diem.tong.tu_cham", "Điểm tự chấm, mục tong"),
        ("diem.a.khac", nil), ("diem.tu_cham", nil), ("diem.a.b.tu_cham", nil),
    ])
    func `a field with a star stands for many paths`(path: String, label: String?) throws {
        let pattern = """
            {"fields": [{"path": "diem.*.tu_cham", "type": "text", "label": "Điểm tự chấm, mục *"}]}
            """
        let field = try read(pattern)[path]
        #expect(field?.label == label)
        #expect(field.map { $0.path == path } ?? true)
    }

    @Test func `what is written is read again`() throws {
        let dictionary = try read(source)
        #expect(try FieldDictionary(dictionary.json) == dictionary)
        let written = String(decoding: dictionary.json.serialized(), as: UTF8.self)
        #expect(try read(written) == dictionary)
    }

    @Test(arguments: [
        ("{}", FieldError.wrongShape(at: "fields")),
        (#"{"fields": [{}]}"#, .wrongShape(at: "fields[0].path")),
        (#"{"fields": [{"path": "a", "type": "text"}]}"#, .wrongShape(at: "fields[0].label")),
        (#"{"fields": [{"path": "a", "type": "x", "label": ""}]}"#, .unknownType("x", field: "a")),
        (
            #"{"fields": [{"path": "a", "type": "text", "label": "", "required": 1}]}"#,
            .wrongShape(at: "fields[0].required")
        ),
        (
            #"{"fields": [{"path": "a", "type": "level", "label": "", "choices": "levels"}]}"#,
            .wrongShape(at: "fields[0].choices")
        ),
        (
            #"{"fields": [], "choices": {"levels": [{}]}}"#,
            .wrongShape(at: "choices.levels[0].code")
        ),
        (
            #"{"fields": [{"path": "a", "type": "text", "label": ""}, {"path": "a", "type": "date", "label": ""}]}"#,
            .duplicate("a")
        ),
    ])
    func `what is wrong is named with its place`(text: String, error: FieldError) {
        #expect(throws: error) { try read(text) }
    }

    private func read(_ text: String) throws -> FieldDictionary {
        try FieldDictionary(JSON(parsing: Array(text.utf8), named: "fields.json"))
    }
}
