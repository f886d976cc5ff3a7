import JSONText
import PartyForms
import VietnameseText

extension ReturnProblem {
    /// What is looked for in a form that came back, and what to do about it.
    func explanation(in language: Language) -> String {
        var lines = [
            "\(rawValue) · \(title(language))",
            language("lệnh: hoso read", "command: hoso read"),
            language("mức độ: ", "weight: ") + meaning(in: language),
        ]
        if let hint = hint(language) { lines.append(language("gợi ý: ", "hint: ") + hint) }
        return lines.joined(separator: "\n")
    }

    /// The problem for programs.
    func json(in language: Language) -> JSON {
        .object([
            .init("code", .string(rawValue)), .init("severity", .string(severity.rawValue)),
            .init("title", .string(title(language))),
        ])
    }

    private func meaning(in language: Language) -> String {
        let word = severity.word(in: language) + ": "
        return switch severity {
        case .forbids:
            word + language("không ghi gì của tệp vào sổ", "nothing of the file is written")
        case .warns: word + language("cần xem lại", "somebody should look")
        case .notes: word + language("chỉ để biết", "worth knowing")
        }
    }
}
