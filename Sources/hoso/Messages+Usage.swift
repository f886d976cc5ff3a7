import VietnameseText

extension UsageError: Failure {
    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        switch self {
        case .noCommand: language("thiếu tên lệnh", "no command given")
        case .unknownCommand(let name, let nearest):
            language("không có lệnh «\(name)»", "there is no command «\(name)»")
                + language.suggestion(nearest)
        case .unknownOption(let name, let nearest):
            language("không có tùy chọn «\(name)»", "there is no option «\(name)»")
                + language.suggestion(nearest)
        case .missingValue(let name):
            language("tùy chọn «\(name)» thiếu giá trị", "the option «\(name)» lacks its value")
        case .unwantedValue(let name):
            language("tùy chọn «\(name)» không nhận giá trị", "the option «\(name)» takes no value")
        case .wrongValue(let name, let expected):
            language("giá trị của «\(name)» phải là: ", "the value of «\(name)» must be: ")
                + expected
        case .unknownLimit(let name):
            language("không có giới hạn «\(name)»", "there is no limit «\(name)»")
                + language.suggestion(
                    VietnameseText.nearest(to: name, among: InputLimit.all.map(\.name)))
                + language(" (xem: hoso doctor)", " (see: hoso doctor)")
        case .missingOption(let name):
            language("thiếu tùy chọn «\(name)»", "the option «\(name)» is missing")
        case .oneOf(let names):
            language("cần một trong: ", "one of these is needed: ")
                + names.joined(separator: ", ")
        case .notTogether(let one, let other):
            language(
                "«\(one)» và «\(other)» loại trừ nhau", "«\(one)» and «\(other)» exclude each other"
            )
        case .missingOperand(let name):
            language("thiếu tham số \(name)", "the argument \(name) is missing")
        case .extraOperand: language("thừa tham số", "there is an argument too many")
        case .outputIsInput:
            language(
                "tệp kết quả trùng với tệp đầu vào; hãy chọn tên khác",
                "the output is one of the inputs; choose another name")
        case .outputIsBook:
            language(
                "tệp kết quả là một sổ dữ liệu đang có; hãy chọn tên khác",
                "the output is a workbook of data; choose another name")
        }
    }
}
