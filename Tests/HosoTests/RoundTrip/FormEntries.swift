import DocxTemplate
import Fields
import TestSupport

/// What a person puts into each control of a form: the sample's value where it has one, else
/// something made up that fits.
struct FormEntries {
    private let sample: Record
    private let fields: FieldDictionary?
    private let controls: [FormControl]

    init(_ controls: [FormControl], sample: Record, fields: FieldDictionary?) {
        self.controls = controls
        self.sample = sample
        self.fields = fields
    }

    /// The entries in the controls' order.
    var all: [Entry] {
        var first: [String: Int] = [:]
        return controls.enumerated().map { index, control in
            let number = first[control.tag, default: index]
            first[control.tag] = number
            guard let tag = ControlTag(control.tag) else { return .lines([]) }
            return entry(control, tag, number: number)
        }
    }

    private func entry(_ control: FormControl, _ tag: ControlTag, number: Int) -> Entry {
        let known = sample.value(at: tag.path)
        switch control.kind {
        case .tick: return .box(isTicked(tag, known, number))
        case .date(let format): return Self.day(known?.oneLine ?? "", format, number)
        case .list(let items): return Self.item(known?.oneLine, items, number)
        case .paragraphs: return .lines(answer(tag, known, number))
        case .text: return .lines([text(tag, known, number, printed: control.content)])
        }
    }

    /// One box of each choice: the sample's, or any.
    private func isTicked(_ tag: ControlTag, _ known: Value?, _ number: Int) -> Bool {
        guard let choice = tag.choice else {
            if case .flag(let flag) = known { return flag }
            return number.isMultiple(of: 2)
        }
        let codes = controls.compactMap { ControlTag($0.tag) }
            .filter { $0.path == tag.path }.compactMap(\.choice)
        if let code = known?.oneLine, codes.contains(code) { return code == choice }
        return codes[tag.path.utf8.count % codes.count] == choice
    }

    private static func day(_ known: String, _ format: String, _ number: Int) -> Entry {
        let parts = known.split(separator: "-")
        guard known.isEmpty || parts.count == 3 else { return .day(iso: nil, text: known) }
        let made = ["2023", padded(1 + number % 12), padded(1 + number % 28)]
        let words = known.isEmpty ? made : parts.map(String.init)
        let text =
            format.contains("tháng")
            ? "ngày \(words[2]) tháng \(words[1]) năm \(words[0])"
            : "\(words[2])/\(words[1])/\(words[0])"
        return .day(iso: words.joined(separator: "-"), text: text)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func item(
        _ known: String?, _ items: [FormControl.Item], _ number: Int
    ) -> Entry {
        let item = items.first { $0.code == known } ?? items[number % items.count]
        return .item(code: item.code, text: item.text)
    }

    /// Two paragraphs at least.
    private func answer(_ tag: ControlTag, _ known: Value?, _ number: Int) -> [String] {
        let lines = known?.lines.filter { !$0.isEmpty } ?? []
        if lines.count > 1 { return lines }
        return (lines.first.map { [$0] } ?? [Self.sentences[number % Self.sentences.count]])
            + ["Ý thứ hai của mục này, câu số \(number), được bổ sung khi họp."]
    }

    /// What is printed there already is not entered again.
    private func text(
        _ tag: ControlTag, _ known: Value?, _ number: Int, printed: String
    ) -> String {
        let field = fields?[tag.field]
        if let code = known?.oneLine, !code.isEmpty {
            let text = field?.choices.first { $0.code == code }?.text ?? code
            if text != printed { return text }
        }
        if let choices = field?.choices, !choices.isEmpty {
            return choices[number % choices.count].text
        }
        if field?.type == .number { return "\(number)" }
        return "\(Self.words[number % Self.words.count]) \(number)"
    }

    private static let words = [
        "Nguyễn Thị Ươm", "Đặng Quốc Khải, Phó Bí thư", "Khu phố Ỷ La", "Xã Đông Ngũ (cũ)",
        "Đạt 98,5% – vượt 3,5%", "Trưởng ban; ủy viên", "Từ 3…5 ngày, tổ", "Số 07-HD/ĐU",
    ]
    private static let sentences = [
        "Gương mẫu, giữ gìn phẩm chất; được quần chúng tín nhiệm.",
        "Đã học tập 04 nghị quyết, viết thu hoạch đúng hạn (12/12 kỳ).",
        "Còn nể nang, ngại va chạm: chưa mạnh dạn góp ý…",
    ]
}

extension Record {
    /// The value of a path whose numbers count the elements of lists from 1.
    fileprivate func value(at path: String) -> Value? {
        path.split(separator: ".").reduce(Value.record(self)) { (value: Value?, step) in
            switch value {
            case .record(let record): return record[String(step)]
            default:
                guard let elements = value?.elements, let number = Int(step),
                    elements.indices.contains(number - 1)
                else { return nil }
                return elements[number - 1]
            }
        }
    }
}

extension Value {
    fileprivate var lines: [String] {
        switch self {
        case .text(let text): text.split(separator: "\n").map(String.init)
        case .number(let text): [text]
        default: (elements ?? []).flatMap(\.lines)
        }
    }

    fileprivate var oneLine: String? {
        lines.isEmpty ? nil : lines.joined(separator: "; ")
    }
}
