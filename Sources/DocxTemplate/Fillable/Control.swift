import Fields

/// The content control that a field becomes in a fillable document (ECMA-376 part 1, §17.5.2).
struct Control: Sendable {
    /// What may be put into it.
    enum Kind: Hashable, Sendable {
        /// One line, without formatting of its own.
        case text
        /// Paragraphs, with whatever is pasted.
        case paragraphs
        /// A day to pick; the format is written as Word writes it: `dd/MM/yyyy` (§17.5.2.8).
        case date(format: String)
        /// One of the field's choices.
        case choices([Choice])
        /// A box to tick; without a choice for a flag.
        case tick(choice: String?)
    }

    /// The field's path in the dictionary.
    var path: String
    /// What Word shows on the control's frame.
    var title: String
    var kind: Kind

    /// The control of a tag; nil for a tag that prints no field of the record.
    init?(_ tag: Tag, path: String, field: Field?) {
        guard !path.hasPrefix("_"), let kind = Kind(tag, field) else { return nil }
        self.path = path
        self.kind = kind
        title = Self.title(field?.label ?? path, of: kind, field)
    }

    /// Word takes 64 characters.
    private static func title(_ label: String, of kind: Kind, _ field: Field?) -> String {
        guard case .tick(let code?) = kind else { return label.cut(to: 64) }
        let words = field?.choices.first { $0.code == code }?.text ?? code
        return label.cut(to: max(20, 62 - words.count)) + ": " + words.cut(to: 42)
    }
}

extension Control.Kind {
    init?(_ tag: Tag, _ field: Field?) {
        switch tag.kind {
        case .open, .close, .comment, .partial: return nil
        case .tick(.path(let path)) where !path.isEmpty: self = .tick(choice: nil)
        case .tick(.compare(.equal, .path(let path), .text(let code))) where !path.isEmpty:
            self = .tick(choice: code)
        case .tick: return nil
        case .value(.path): self.init(printedThrough: tag.filters, field)
        case .value: return nil
        }
    }

    private init(printedThrough filters: [FilterCall], _ field: Field?) {
        switch field?.type {
        case .paragraphs: self = .paragraphs
        case .date:
            let isLong = filters.argument(of: .date) == "long"
            let pattern = filters.argument(of: .date).flatMap { DatePattern($0)?.wordFormat }
            self = .date(
                format: isLong ? "'ngày' dd 'tháng' MM 'năm' yyyy" : pattern ?? "dd/MM/yyyy")
        case .level, .grade, .choice:
            let isPrintedInFull = filters.calls(.choice) && !filters.calls(.upper)
            self = isPrintedInFull ? .choices(field?.choices ?? []) : .text
        case .text, .number, .flag, .list, nil:
            self = filters.argument(of: .lines) == nil ? .text : .paragraphs
        }
    }
}

extension String {
    /// At most `limit` characters, the last of them an ellipsis where something was left out.
    fileprivate func cut(to limit: Int) -> String {
        count <= limit ? self : prefix(limit - 1) + "…"
    }
}
