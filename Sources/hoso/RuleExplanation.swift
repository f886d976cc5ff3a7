import Dossiers
import JSONText
import PartyForms
import VietnameseText

extension RegimeRule {
    /// Everything about the rule, for one who asks before relying on it or letting it pass.
    ///
    /// - Parameter finding: the code that was asked for, the rule's or one of its findings'.
    func explanation(asked finding: String, in regime: Regime, _ language: Language) -> String {
        let whom = subjects.map { $0.text(in: language) }.joined(separator: ", ")
        let checks = words(in: regime, language)
        var lines = [
            "\(code) · \(title(in: language))",
            language("quy định: ", "regime: ") + "\(regime.title) (\(regime.id))",
            language("mức độ: ", "weight: ")
                + "\(severity.word(in: language)): \(severity.meaning(in: language))",
            language("đối tượng: ", "about: ") + whom,
            language("kiểm tra:", "checks:"),
        ]
        lines += checks.map { "  - \($0)" }
        lines += [
            language("căn cứ: ", "basis: ") + citation.text,
            language("nguyên văn: ", "wording: ") + "“\(text)”",
            language("bỏ qua, ghi lý do: ", "to let it pass: ")
                + "hoso check so.xlsx --override \(finding) --reason \"…\"",
        ]
        return lines.joined(separator: "\n")
    }

    /// The rule for programs.
    func json(in regime: Regime, _ language: Language) -> JSON {
        .object([
            .init("code", .string(code)),
            .init("severity", .string(severity.rawValue)),
            .init("title", .string(title(in: language))),
            .init("subjects", .array(subjects.map { .string($0.rawValue) })),
            .init("checks", .array(words(in: regime, language).map(JSON.string))),
            .init("citation", .string(citation.text)),
            .init("text", .string(text)),
        ])
    }
}

extension Finding.Severity {
    /// What a breach comes to.
    fileprivate func meaning(in language: Language) -> String {
        switch self {
        case .forbids:
            language(
                "không làm văn bản mang lỗi này", "a paper that carries it is not made")
        case .warns:
            language("văn bản vẫn làm, cần xem lại", "papers are made, somebody should look")
        case .notes: language("chỉ để biết", "worth knowing")
        }
    }
}

extension RegisteredDocument {
    /// How the document is cited, whether it holds, and how we know.
    func explanation(in language: Language) -> String {
        var lines = [text]
        if let title { lines.append(language("về: ", "about: ") + title) }
        if let place { lines.append(language("phạm vi: ", "holds in: ") + place) }
        if let from { lines.append(language("hiệu lực từ: ", "holds from: ") + from.text) }
        if let to { lines.append(language("hiệu lực đến: ", "holds to: ") + to.text) }
        if !replaces.isEmpty {
            lines.append(language("thay: ", "replaces: ") + replaces.joined(separator: ", "))
        }
        if let replacedBy {
            lines.append(language("được thay bằng: ", "replaced by: ") + replacedBy)
        }
        lines.append(language("theo: ", "known from: ") + source)
        return lines.joined(separator: "\n")
    }

    /// The document for programs.
    var json: JSON {
        let facts: [(String, String?)] = [
            ("number", number), ("kind", kind), ("date", date?.text), ("issuer", issuer),
            ("title", title), ("place", place), ("from", from?.text), ("to", to?.text),
            ("replaced-by", replacedBy), ("source", source),
        ]
        let known = facts.compactMap { name, value in
            value.map { JSON.Member(name, .string($0)) }
        }
        return .object(known + [.init("replaces", .array(replaces.map(JSON.string)))])
    }
}

extension WorkbookCode {
    /// What is looked for in every workbook, and what to do about it.
    func explanation(in language: Language) -> String {
        var lines = [
            "\(code) · \(messages.map { $0.text(in: language) }.joined(separator: "; "))",
            language("quy định: mọi quy định", "regime: every one"),
            language("mức độ: ", "weight: ")
                + "\(severity.word(in: language)): \(severity.meaning(in: language))",
        ]
        lines += hints.map { language("gợi ý: ", "hint: ") + $0.text(in: language) }
        return lines.joined(separator: "\n")
    }

    /// The code for programs.
    func json(in language: Language) -> JSON {
        .object([
            .init("code", .string(code)), .init("severity", .string(severity.rawValue)),
            .init("messages", .array(messages.map { .string($0.text(in: language)) })),
        ])
    }
}

extension GeneralCheck {
    /// What is looked for, and against what.
    func explanation(in language: Language) -> String {
        var lines = [
            "\(rawValue) · \(title(in: language))",
            language("quy định: mọi quy định", "regime: every one"),
        ]
        if isOfCitations {
            lines.append(
                language(
                    "đối chiếu với danh mục citations.json; thêm văn bản của địa phương vào tệp cùng"
                        + " tên trong thư mục của --templates",
                    "held against citations.json; local documents go into a file of that name in"
                        + " the folder of --templates"))
        }
        lines.append(
            language("bỏ qua, ghi lý do: ", "to let it pass: ")
                + "hoso check so.xlsx --override \(rawValue) --reason \"…\"")
        return lines.joined(separator: "\n")
    }

    /// The check for programs.
    func json(in language: Language) -> JSON {
        .object([
            .init("code", .string(rawValue)), .init("title", .string(title(in: language))),
        ])
    }
}
