import VietnameseText

extension Command {
    static let blank = Command(
        name: "blank", operands: "FORM -o OUT.docx",
        options: [
            .regime, .input, .member, .organisation, .collective, .meeting, .output,
            .fillable, .lock, .force,
        ],
        summary: Bilingual("mẫu trống để in, viết tay", "an empty form to print and write on"),
        example: "hoso blank mau-2a --input so.xlsx --member M012 -o mau-2a.docx"
    ) { invocation in
        try FormRun(invocation).blank()
    }
}
