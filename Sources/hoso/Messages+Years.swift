import Dossiers
import PartyForms
import VietnameseText

extension WrongYear {
    /// What is wrong, and which regime holds in the year.
    func message(in language: Language) -> String {
        let place =
            isInBook ? language("trang Thông tin, cột Quy định: ", "sheet Thông tin: ") : ""
        let told = language(
            "sổ ghi năm \(year), mà \(regime.named) là quy định của năm \(regime.span)",
            "the book is of \(year), and \(regime.named) governs \(regime.span)")
        guard let right else { return place + told }
        let advice =
            isInBook
            ? language(
                "; ghi «\(right.id)», hoặc để trống cột Quy định",
                "; enter «\(right.id)», or leave the column Quy định empty")
            : language("; bỏ --regime hoặc dùng --regime \(right.id)", "; use --regime \(right.id)")
        return place + told
            + language(
                "; năm \(year) theo \(right.named)", "; \(year) is governed by \(right.named)")
            + advice
    }
}

extension ForeignForm {
    /// Whose form it is, and what this regime has in its place.
    func message(in language: Language) -> String {
        language(
            "\(regime.named) không có biểu «\(form.id)»; ",
            "\(regime.named) has no form «\(form.id)»; ")
            + replacement(in: language)
    }

    private func replacement(in language: Language) -> String {
        form.replacement(in: regime, from: home, language)
            ?? language(
                "đó là \(form.code) của \(home.named), năm \(home.span)",
                "it is \(form.code) of \(home.named), \(home.span)")
    }
}

/// A form of another year that is asked for with an office's data.
struct WrongYearForm: Failure {
    var wrong: WrongYear
    var form: RegimeForm
    /// The command that was given.
    var command: String

    var status: ExitStatus { LibraryError.wrongYear(wrong).status }

    func message(in language: Language) -> String {
        let lines = [wrong.message(in: language), advice(in: language)]
        return lines.compactMap(\.self).joined(separator: "\n")
    }

    private func advice(in language: Language) -> String? {
        guard let right = wrong.right, let best = right.counterparts(of: form).first,
            let words = form.replacement(in: right, from: wrong.regime, language)
        else { return nil }
        return words + language("; gõ: ", "; type: ") + "hoso \(command) \(best.reference) …"
    }
}

extension RegimeForm {
    /// "Mẫu 2A (…) của Trung ương 2023 là Mẫu 2B (…) của Trung ương 2025"; nil where nothing takes
    /// its place.
    fileprivate func replacement(
        in regime: Regime, from home: Regime, _ language: Language
    ) -> String? {
        let found = regime.counterparts(of: self)
        guard !found.isEmpty else { return nil }
        let names = found.map(\.named).joined(separator: language(" hoặc ", " or "))
        return language(
            "\(named) của \(home.title) thì theo \(regime.title) là \(names)",
            "\(named) of \(home.title) is \(names) in \(regime.title)")
    }

    private var named: String { "\(code) (\(id): \(title))" }
}

extension Regime {
    fileprivate var named: String { "\(id) (\(title))" }

    /// The years it governs: "2023–2024".
    fileprivate var span: String {
        guard let years else { return "…" }
        return years.count == 1
            ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
    }
}
