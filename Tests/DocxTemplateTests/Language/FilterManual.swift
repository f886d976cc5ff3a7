import VietnameseText

@testable import DocxTemplate

extension FilterReference {
    /// The page `docs/bo-loc.md`.
    static var manual: String {
        """
        # Bộ lọc · Filters

        Một thẻ có thể in giá trị qua nhiều bộ lọc, theo thứ tự: `{{ten | trim | upper}}`. Bộ lọc
        của danh sách dùng được cả trong khối: `{{#ds | sort: "ten"}}…{{/ds}}`. Trước `join`, bộ lọc
        chữ tác động lên từng phần tử; sau `join`, lên cả chuỗi đã nối.

        A tag can print a value through several filters, in order. Filters of lists also work in
        blocks. Filters of texts change each element when they stand before `join`, and the joined
        text when they stand behind it.

        | Bộ lọc · Filter | Nhận → cho · Takes → gives | Tham số · Arguments | |
        |---|---|---|---|

        """ + all.map(\.row).joined() + "\n## Ví dụ · Examples\n\n"
            + "| Mẫu · Template | Dữ liệu · Data | In ra · Printed |\n|---|---|---|\n"
            + all.flatMap(\.examples).map(\.row).joined()
    }

    private var row: String {
        let count =
            arguments.lowerBound == arguments.upperBound
            ? "\(arguments.lowerBound)" : "\(arguments.lowerBound)–\(arguments.upperBound)"
        return "| `\(filter.rawValue)` | \(takes.words) → \(gives.words) | \(count) "
            + "| \(purpose.vietnamese)<br>*\(purpose.english)* |\n"
    }
}

extension FilterReference.Kind {
    fileprivate var words: String {
        switch self {
        case .text: "chữ · text"
        case .number: "số · number"
        case .date: "ngày · date"
        case .list: "danh sách · list"
        case .picture: "hình · picture"
        case .any: "bất kỳ · any"
        }
    }
}

extension FilterReference.Example {
    fileprivate var row: String {
        let template = template.replacing("|", with: "\\|")
        return
            "| `\(template)` | `\(Value.record(data).json)` | \(printed.replacing("|", with: "\\|")) |\n"
    }
}

extension Value {
    /// The value as JSON, members in order of their names.
    fileprivate var json: String {
        switch self {
        case .null, .rich, .picture, .document: "null"
        case .flag(let flag): String(flag)
        case .number(let text): text
        case .text(let text): "\"\(text)\""
        case .list, .rows: "[" + (elements ?? []).map(\.json).joined(separator: ", ") + "]"
        case .record(let record):
            "{"
                + record.values.sorted { $0.key < $1.key }
                .map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", ") + "}"
        }
    }
}
