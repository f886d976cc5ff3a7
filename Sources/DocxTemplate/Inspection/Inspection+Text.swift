public import VietnameseText

extension Inspection {
    /// The inspection for people: fields as a tree, what is repeated, what is doubtful.
    public func text(in language: Language) -> String {
        var lines = fields.flatMap { $0.lines(in: language, depth: 0) }
        if !sections.isEmpty {
            lines += ["", language("Khối:", "Sections:")]
            lines += sections.map { $0.line(in: language) }
        }
        if !partials.isEmpty {
            lines += ["", language("Mẫu lấy vào:", "Documents taken in:")]
            lines += partials.map { "  \($0.name) · \($0.location.place(in: language))" }
        }
        if !findings.isEmpty {
            lines += ["", language("Cần xem lại:", "To look at:")]
            lines += findingLines(in: language)
        }
        return lines.joined(separator: "\n")
    }

    /// The first findings of each rule, and how many more there are.
    private func findingLines(in language: Language) -> [String] {
        var counts: [Rule: Int] = [:]
        var lines: [String] = []
        for finding in findings {
            counts[finding.rule, default: 0] += 1
            if counts[finding.rule, default: 0] <= Self.mostOfOneRule {
                lines.append(finding.text(in: language))
            }
        }
        for rule in Rule.allCases {
            let more = counts[rule, default: 0] - Self.mostOfOneRule
            guard more > 0 else { continue }
            lines.append(
                language(
                    "… và \(more) chỗ nữa như vậy; tất cả: --json   [\(rule.code)]",
                    "… and \(more) more of these; all of them: --json   [\(rule.code)]"))
        }
        return lines
    }

    private static let mostOfOneRule = 20

    /// Whether there is nothing to tell.
    public var isEmpty: Bool {
        fields.isEmpty && sections.isEmpty && partials.isEmpty && findings.isEmpty
    }
}

extension Inspection.Field {
    fileprivate func lines(in language: Language, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        var facts = [kind.rawValue]
        if uses.contains(where: \.isSection) { facts.append(language("khối", "section")) }
        if isRequired { facts.append(language("bắt buộc", "required")) }
        if !uses.isEmpty { facts.append(places(in: language)) }
        let words = label.map { " — \($0)" } ?? ""
        return ["\(indent)\(depth == 0 ? path : name) (\(facts.joined(separator: ", ")))\(words)"]
            + members.flatMap { $0.lines(in: language, depth: depth + 1) }
    }

    /// How often it is used, and the paragraphs of the first uses.
    private func places(in language: Language) -> String {
        let count = language(
            "\(uses.count) chỗ", uses.count == 1 ? "1 use" : "\(uses.count) uses")
        var places: [String] = []
        for use in uses.map(\.location) {
            let place = use.place(in: language)
            if !places.contains(place) { places.append(place) }
            if places.count > 3 { break }
        }
        let shown = places.prefix(3).joined(separator: "; ")
        return "\(count): \(shown)\(places.count > 3 ? "; …" : "")"
    }
}

extension Inspection.Section {
    fileprivate func line(in language: Language) -> String {
        let what =
            switch kind {
            case .list: language("danh sách", "list")
            case .condition: language("điều kiện", "condition")
            case .inverted: language("khi không có", "where there is none")
            }
        let extent =
            switch extent {
            case .rows: language("hàng", "rows")
            case .columns: language("cột", "columns")
            case .paragraphs: language("đoạn", "paragraphs")
            case .runs: language("chữ trong đoạn", "text in a paragraph")
            }
        let indent = String(repeating: "  ", count: depth + 1)
        return "\(indent)\(source) (\(what), \(extent)) · \(location.place(in: language))"
    }
}

extension Location {
    /// "đoạn 3", or "word/header1.xml đoạn 1" for another part than the document.
    fileprivate func place(in language: Language) -> String {
        let words = language("đoạn \(paragraph)", "paragraph \(paragraph)")
        return part == "word/document.xml" ? words : "\(part) \(words)"
    }
}
