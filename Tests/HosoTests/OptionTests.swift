import TestSupport
import Testing

/// A command line, and how it ends.
struct OptionCase: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var status: Int
    /// The first line on stderr, after "hoso: lỗi: ".
    var complaint: String

    init(_ arguments: String, _ status: Int, _ complaint: String) {
        self.arguments = arguments.split(separator: " ").map(String.init)
        self.status = status
        self.complaint = complaint
    }

    var testDescription: String { "hoso " + arguments.joined(separator: " ") }

    static let refused: [OptionCase] = [
        .init("", 2, "thiếu tên lệnh"),
        .init("foo", 2, "không có lệnh «foo»"),
        .init("rander", 2, "không có lệnh «rander»; có phải «render»?"),
        .init("template x", 2, "không có lệnh «template x»; có phải «template build»?"),
        .init("report x", 2, "thiếu tùy chọn «--output»"),
        .init("pack x", 2, "thiếu tùy chọn «--output»"),
        .init("schema x", 2, "thừa tham số"),
        .init(
            "doctor --limit zip-entry=5", 2,
            "không có giới hạn «zip-entry»; có phải «zip-entries»? (xem: hoso doctor)"),
        .init(
            "doctor --limit xml-depth=251", 2, "giá trị của «--limit xml-depth» phải là: 1…250"),
        .init(
            "doctor --limit sheets", 2, "giá trị của «--limit sheets» phải là: 1…1099511627776"),
        .init("render --nmae=x", 2, "không có tùy chọn «--nmae»; có phải «--name»?"),
        .init("blank mau-2a --lock -o a", 2, "thiếu tùy chọn «--fillable»"),
        .init(
            "dossier so.xlsx --blank --fillable -o a", 2,
            "«--blank» và «--fillable» loại trừ nhau"),
        .init("init d --from a.xlsx --sample", 2, "«--sample» và «--from» loại trừ nhau"),
        .init("fill mau-2b -o a", 2, "cần một trong: --data, --input"),
        .init(
            "fill mau-2b --input so.xlsx --member A --collective B -o a", 2,
            "«--member» và «--collective» loại trừ nhau"),
        .init("blank mau-2a --member A -o a", 2, "thiếu tùy chọn «--input»"),
        .init("decide --input so.xlsx --member A -o a", 2, "thiếu tùy chọn «--year»"),
        .init("check", 2, "thiếu tham số FILE-OR-DIR"),
        .init("check a.xlsx --override cap", 2, "thiếu tùy chọn «--reason»"),
        .init(
            "check nope.xlsx", 3,
            "nope.xlsx: không có tệp hay thư mục này; xem lại tên và nơi để tệp"),
        .init("render --name", 2, "tùy chọn «--name» thiếu giá trị"),
        .init("render -o", 2, "tùy chọn «-o» thiếu giá trị"),
        .init("inspect --json=1 a", 2, "tùy chọn «--json» không nhận giá trị"),
        .init("inspect", 2, "thiếu tham số TEMPLATE.docx"),
        .init(
            "inspect a b", 3,
            "a: không có tệp hay thư mục này; xem lại tên và nơi để tệp"),
        .init("inspect --json --schema a", 2, "«--json» và «--schema» loại trừ nhau"),
        .init(
            "inspect -- --json", 3,
            "--json: không có tệp hay thư mục này; xem lại tên và nơi để tệp"),
        .init(
            "inspect nope.docx", 3,
            "nope.docx: không có tệp hay thư mục này; xem lại tên và nơi để tệp"),
        .init("inspect .", 3, ".: là thư mục, không phải tệp; hãy chọn một tệp"),
        .init("render a.docx -o b.docx", 2, "thiếu tùy chọn «--data»"),
        .init(
            "render a.docx --data a.json -o b --mode full", 2,
            "giá trị của «--mode» phải là: filled|blank|fillable"),
        .init("render a --data b -o c --jobs 0", 2, "giá trị của «--jobs» phải là: 1…9999"),
        .init("--lang fr help", 2, "giá trị của «--lang» phải là: vi|en"),
        .init("--date 2023-02-30 help", 2, "giá trị của «--date» phải là: YYYY-MM-DD"),
    ]
}

struct OptionTests {
    @Test(arguments: OptionCase.refused)
    func `a wrong command line is refused with one clear line`(_ given: OptionCase) throws {
        let result = try Hoso.run(given.arguments)
        let first = result.errors.split(separator: "\n").first.map(String.init)
        #expect(result.status == given.status)
        #expect(first == "hoso: lỗi: " + given.complaint)
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [
        "forms", "init", "blank", "fill", "decide", "dossier", "check", "render", "inspect",
        "template build", "rules", "doctor", "help",
    ])
    func `every command explains itself`(_ name: String) throws {
        let words = name.split(separator: " ").map(String.init)
        let help = try Hoso.run(["help"] + words)
        let option = try Hoso.run(words + ["--help"])
        #expect(help.status == 0)
        #expect(help.text.contains("Ví dụ:\n  hoso \(name) "))
        #expect(help.output == option.output)
        #expect(help.errors.isEmpty)
    }

    @Test func `messages are English when asked for, by option or environment`() throws {
        let option = try Hoso.run(["--lang", "en", "foo"])
        let environment = try Hoso.run(["foo"], environment: ["HOSO_LANG": "en"])
        #expect(option.errors.hasPrefix("hoso: error: there is no command «foo»\n"))
        #expect(option.errors == environment.errors)
    }

    @Test func `colour comes only when asked for`() throws {
        let plain = try Hoso.run(["foo"])
        let coloured = try Hoso.run(["--color", "always", "foo"])
        #expect(!plain.errors.contains("\u{1B}"))
        #expect(coloured.errors.contains("\u{1B}[31mlỗi\u{1B}[0m"))
    }

    @Test func `the version names the libraries that read files`() throws {
        let result = try Hoso.run(["--version"])
        let names = result.text.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(result.status == 0)
        #expect(names == ["hoso", "libxml2", "libzip"])
    }
}
