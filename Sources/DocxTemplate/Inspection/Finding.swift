public import VietnameseText

extension Inspection {
    /// Something doubtful in a template that can be compiled all the same.
    public struct Finding: Hashable, Sendable {
        /// What is doubtful.
        public var rule: Rule
        /// What the words name: fields, fonts and sizes; never data.
        public var details: [String]
        /// Where it stands, the first time.
        public var location: Diagnostic.Location
        /// In how many places of the part the same is found.
        public var count: Int

        init(_ rule: Rule, _ details: [String] = [], at location: Location, count: Int = 1) {
            self.rule = rule
            self.details = details
            self.location = location
            self.count = count
        }
    }

    /// What is looked for in a template; the raw value is the stable code.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// A tag reads a field that the dictionary does not have.
        case unknownField = "unknown-field"
        /// No tag reads a field of the dictionary.
        case unusedField = "unused-field"
        /// A field is used as one kind of value here and as another elsewhere.
        case conflictingUse = "conflicting-use"
        /// Two names that differ by case, accents or hyphens only.
        case similarNames = "similar-names"
        /// Text that looks like a tag of this or another language, and is none.
        case tagLikeText = "tag-like-text"
        /// The end of a tag that has no start.
        case strayClose = "stray-close"
        /// A tag in deleted text, which is not read.
        case unreadTag = "unread-tag"
        /// A tag in hidden text: nobody will see what it prints.
        case hiddenTag = "hidden-tag"
        /// A mail-merge field within another field, which is not filled.
        case mailMergeField = "mail-merge-field"
        /// A content control without a tag in it and without the name of a field.
        case untaggedControl = "untagged-control"
        /// A block that holds nothing.
        case emptySection = "empty-section"
        /// `_number` or its like outside a block that repeats.
        case loopVariableOutside = "loop-variable-outside"
        /// A target outside the document that Word opens by itself: a template, a picture.
        case outsideTarget = "outside-target"
        /// A program in the document.
        case macros
        /// A digital signature, which no filled document keeps.
        case signature
        /// A page of another size than the layout wants.
        case pageSize = "layout-page-size"
        /// Other margins than the layout wants.
        case margins = "layout-margins"
        /// Another font than the layout wants.
        case font = "layout-font"
        /// Another size of letters than the layout wants.
        case fontSize = "layout-font-size"
    }

    /// How much a finding weighs.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The document will not hold what the template's author meant.
        case error
        /// It may not.
        case warning
    }
}

extension Inspection.Rule {
    /// The code under which the manual explains the finding.
    public var code: String { rawValue }

    /// How much the finding weighs.
    public var severity: Inspection.Severity { entry.severity }

    /// The finding in words; `%1`, `%2` stand for the details.
    var words: Bilingual { entry.words }

    private var entry: (severity: Inspection.Severity, words: Bilingual) {
        switch self {
        case .unknownField:
            (.error, Bilingual("«%1» không có trong từ điển", "«%1» is not in the dictionary"))
        case .unusedField:
            (
                .warning,
                Bilingual("«%1» khai báo mà không dùng", "«%1» is declared and never used")
            )
        case .conflictingUse:
            (
                .error,
                Bilingual(
                    "«%1» ở đây dùng như %2, nơi khác như %3",
                    "«%1» is used as %2 here and as %3 elsewhere")
            )
        case .similarNames:
            (
                .warning,
                Bilingual(
                    "«%1» chỉ khác «%2» ở chữ hoa, dấu hay gạch nối",
                    "«%1» differs from «%2» only by case, accents or hyphens")
            )
        case .tagLikeText:
            (
                .warning,
                Bilingual(
                    "«%1» giống thẻ mà không phải thẻ; thẻ viết là %2",
                    "«%1» looks like a tag and is none; a tag is written %2")
            )
        case .strayClose:
            (
                .error,
                Bilingual("«%1» không đóng thẻ nào", "«%1» closes no tag")
            )
        case .unreadTag:
            (
                .error,
                Bilingual(
                    "thẻ nằm trong chữ đã xóa nên không được đọc: %1",
                    "a tag in deleted text is not read: %1")
            )
        case .hiddenTag:
            (
                .warning,
                Bilingual(
                    "thẻ định dạng chữ ẩn: giá trị sẽ không thấy được",
                    "the tag is hidden text: nobody will see its value")
            )
        case .mailMergeField:
            (
                .warning,
                Bilingual(
                    "trường trộn thư «%1» nằm trong trường khác nên không được điền; hãy viết %2",
                    "the mail-merge field «%1» in another field is not filled; write %2")
            )
        default: structureEntry
        }
    }

    private var structureEntry: (severity: Inspection.Severity, words: Bilingual) {
        switch self {
        case .untaggedControl:
            (
                .warning,
                Bilingual(
                    "ô điền «%1» không chứa thẻ và không mang tên trường nào",
                    "the content control «%1» holds no tag and has no field's name")
            )
        case .emptySection:
            (.warning, Bilingual("khối «%1» không có gì bên trong", "nothing stands in «%1»"))
        case .loopVariableOutside:
            (
                .error,
                Bilingual(
                    "«%1» chỉ có giá trị trong khối lặp", "«%1» has a value only within a loop")
            )
        case .outsideTarget:
            (
                .warning,
                Bilingual(
                    "trỏ ra ngoài tệp (%1: %2): chương trình không mở, nhưng Word sẽ mở",
                    "leads outside the file (%1: %2): never opened here, but Word opens it")
            )
        case .macros:
            (
                .warning,
                Bilingual(
                    "có macro: không chạy ở đây, nhưng còn nguyên trong văn bản làm ra",
                    "holds macros: not run here, but kept in every document")
            )
        case .signature:
            (
                .warning,
                Bilingual(
                    "có chữ ký số: văn bản điền xong không còn đúng chữ ký ấy",
                    "is digitally signed: no filled document keeps a valid signature")
            )
        default: layoutEntry
        }
    }

    private var layoutEntry: (severity: Inspection.Severity, words: Bilingual) {
        switch self {
        case .pageSize: Self.measured("khổ giấy", "the page")
        case .margins: Self.measured("lề trang", "the margins (top, bottom, left, right)")
        case .font: Self.measured("phông chữ", "the font")
        default: Self.measured("cỡ chữ", "the size of letters")
        }
    }

    private static func measured(
        _ vietnamese: String, _ english: String
    ) -> (Inspection.Severity, Bilingual) {
        (
            .warning,
            Bilingual(
                "\(vietnamese) là %1, thể thức «%3» cần %2",
                "\(english): %1; the layout «%3» wants %2")
        )
    }
}

extension Inspection.Finding {
    /// The finding in words.
    public func message(in language: Language) -> String {
        let words = rule.words(in: language)
        let filled = details.enumerated().reduce(words) { words, detail in
            words.replacing("%\(detail.offset + 1)", with: detail.element)
        }
        guard count > 1 else { return filled }
        return filled + language(" (\(count) chỗ)", " (\(count) places)")
    }

    /// The finding as it is printed: place, paragraph, caret, words, code.
    public func text(in language: Language) -> String {
        guard location.paragraph > 0 else {
            let place = [location.file, location.part].filter { !$0.isEmpty }
                .joined(separator: " ▸ ")
            return "\(place): \(message(in: language))   [\(rule.code)]"
        }
        return location.text(saying: message(in: language), code: rule.code, in: language)
    }
}
