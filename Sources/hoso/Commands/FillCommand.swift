import VietnameseText

extension Option {
    fileprivate static let data = Option(
        "data", value: "FILE.json", Bilingual("dữ liệu của một văn bản", "the data of one paper"))
}

extension Command {
    static let fill = Command(
        name: "fill", operands: "FORM -o OUT.docx",
        options: [
            .regime, .data, .input, .member, .organisation, .collective, .meeting, .output, .force,
        ],
        summary: Bilingual("điền một mẫu từ sổ dữ liệu hoặc JSON", "fill a form from data"),
        example: "hoso fill mau-2b --input so.xlsx --member M012 -o m012.docx"
    ) { invocation in
        let run = try FormRun(invocation)
        if let path = invocation[.data] { return try run.fill(data: path) }
        guard let path = invocation[.input] else {
            throw UsageError.oneOf(["--data", "--input"])
        }
        return try run.fill(input: path)
    }
}
