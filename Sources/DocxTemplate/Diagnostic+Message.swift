public import VietnameseText

extension Diagnostic.Problem {
    /// The code under which the manual explains the problem.
    public var code: String {
        switch self {
        case .unclosedTag: "unclosed-tag"
        case .badExpression: "bad-expression"
        case .longTag: "long-tag"
        case .strangeCharacter: "strange-character"
        case .foreignTag: "foreign-tag"
        case .badDelimiters: "bad-delimiters"
        case .unopenedBlock: "unopened-block"
        case .unclosedBlock: "unclosed-block"
        case .wrongClose: "wrong-close"
        case .blockCrosses: "block-crosses"
        case .unknownPartial: "unknown-partial"
        case .badPartialName: "bad-partial-name"
        case .partialInText: "partial-in-text"
        case .endlessPartial: "endless-partial"
        case .documentInText: "document-in-text"
        case .noCells: "columns-outside-row"
        case .deepNesting: "deep-nesting"
        case .unknownFilter: "unknown-filter"
        case .wrongArguments: "wrong-arguments"
        case .missingField: "missing-field"
        case .wrongType: "wrong-type"
        case .fieldName: "field-name"
        case .unsafeAddress: "unsafe-address"
        case .forbiddenCharacter: "forbidden-character"
        }
    }

    /// The problem in words.
    public func message(in language: Language) -> String {
        switch self {
        case .unclosedTag:
            language(
                "thẻ mở mà không đóng trong cùng đoạn", "a tag that is not closed in its paragraph")
        case .badExpression:
            language("không đọc được nội dung của thẻ", "the inside of the tag cannot be read")
        case .longTag:
            language("thẻ quá dài", "the tag is too long")
        case .strangeCharacter(let scalar, let meant):
            language(
                "trong thẻ có ký tự U+\(Self.hex(scalar)); hãy gõ «\(meant)»",
                "the tag holds U+\(Self.hex(scalar)); type «\(meant)»")
        case .foreignTag(let tag): tag.message(in: language)
        case .badDelimiters:
            language(
                "đổi dấu thẻ phải viết như {{=<% %>=}}: hai dấu cách nhau, không có «=»",
                "delimiters are set like {{=<% %>=}}: two words without «=»")
        case .unopenedBlock(let name):
            language(
                "thẻ đóng «\(name)» không có thẻ mở", "«\(name)» closes a block that is not open")
        case .unclosedBlock(let name):
            language("khối «\(name)» không có thẻ đóng", "the block «\(name)» is never closed")
        case .wrongClose(let expected, let found):
            language(
                "thẻ đóng «\(found)», nhưng khối đang mở là «\(expected)»",
                "«\(found)» closes, but «\(expected)» is the open block")
        case .blockCrosses(let name):
            language(
                "khối «\(name)» mở và đóng ở hai nơi không cùng một đoạn, ô hay hàng của bảng",
                "the block «\(name)» opens and closes in places that share no paragraph, cell or row"
            )
        case .badPartialName(let name):
            language(
                "«\(name)» không phải tên tệp cùng thư mục (không có /, \\, .. hay :)",
                "«\(name)» is no name of a file in the same folder (without /, \\, .. and :)")
        case .partialInText(let name):
            language(
                "mẫu con «\(name)» có nhiều đoạn hay có bảng; thẻ phải đứng một mình trong đoạn",
                "the partial «\(name)» has several paragraphs or a table; its tag must stand alone")
        case .endlessPartial(let name):
            language(
                "mẫu con «\(name)» gọi nhau mãi không dừng",
                "the partial «\(name)» is called without an end")
        case .documentInText(let field):
            language(
                "trường «\(field)» là văn bản nhiều đoạn hay có bảng; thẻ phải đứng một mình trong đoạn",
                "the field «\(field)» is a document of several paragraphs or with a table; its tag must stand alone"
            )
        case .unknownPartial(let name, let nearest):
            language(
                "không có văn bản «\(name)» trong thư mục của mẫu",
                "the template's folder has no document «\(name)»")
                + language.suggestion(nearest)
        case .noCells(let name):
            language(
                "khối «\(name)» lặp cột, nhưng không mở và đóng trong cùng một hàng của bảng",
                "the block «\(name)» repeats columns, but does not open and close in one row of a table"
            )
        case .deepNesting(let name):
            language(
                "khối «\(name)» nằm trong hơn 100 khối khác",
                "the block «\(name)» stands in more than 100 others")
        case .unknownFilter(let name, let nearest):
            language("không có bộ lọc «\(name)»", "there is no filter «\(name)»")
                + language.suggestion(nearest)
        case .wrongArguments(let filter):
            language(
                "bộ lọc «\(filter)» không nhận tham số như vậy",
                "the filter «\(filter)» does not take such arguments")
        case .missingField(let name, let label, let nearest):
            language("không có trường «\(name)»", "there is no field «\(name)»")
                + (label.map { " (\($0))" } ?? "")
                + language.suggestion(nearest)
        case .wrongType(let field, let expected):
            language(
                "trường «\(field)» không phải loại in được ở đây (cần: \(expected))",
                "the field «\(field)» is of a kind that cannot be printed here (needs: \(expected))"
            )
        case .fieldName:
            language(
                "dữ liệu không được chọn việc mà trường Word (field) làm: thẻ không đứng ở đây được",
                "data may not choose what a Word field does: no tag can stand here")
        case .unsafeAddress(let field):
            language(
                "trường «\(field)» không phải địa chỉ được phép đặt vào liên kết",
                "the field «\(field)» is no address that may be put into a link")
        case .forbiddenCharacter(let field, let scalar):
            language(
                "trường «\(field)» có ký tự không dùng được U+\(Self.hex(scalar)); đã bỏ ký tự đó",
                "the field «\(field)» had the character U+\(Self.hex(scalar)), which was removed")
        }
    }

    private static func hex(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension Diagnostic.Problem.ForeignTag {
    fileprivate func message(in language: Language) -> String {
        switch self {
        case .markup:
            language(
                "không nhận XML thô «@»; in văn bản có định dạng bằng thẻ thường, như {{ten}}",
                "raw markup («@») is not taken; print formatted text by a plain tag, like {{name}}")
        case .picture:
            language(
                "không có thẻ hình «%»; in hình bằng bộ lọc, như {{anh | picture}}",
                "there is no picture tag «%»; print a picture by its filter, {{photo | picture}}")
        case .dash:
            language(
                "không cần «-»: viết {{#ds}}; khối lặp đoạn hay hàng tùy chỗ đặt thẻ",
                "«-» is not needed: write {{#list}}; where its tags stand says what is repeated")
        }
    }
}

extension TemplateError.ValueProblem {
    /// The problem in words.
    public func message(in language: Language) -> String {
        switch self {
        case .unknownKind:
            language(
                "đối tượng có tên bắt đầu bằng «$» mà không phải $rich, $picture hay $document",
                "an object with a name that starts with «$» and is not $rich, $picture or $document"
            )
        case .richText:
            language(
                "chữ có định dạng phải là chuỗi hay danh sách {\"text\": …, \"bold\": true …}",
                "formatted text is a string or a list of {\"text\": …, \"bold\": true …}")
        case .picture:
            language(
                "ảnh phải là tệp PNG hay JPEG nguyên vẹn", "a picture is a whole PNG or JPEG file")
        case .document:
            language(
                "không phải văn bản Word (.docx) chèn được vào văn bản khác",
                "no Word document (.docx) that can be put into another")
        case .size:
            language(
                "kích thước ảnh là số milimét từ 1 đến 2000",
                "a picture's size is a number of millimetres from 1 to 2000")
        case .missingFile:
            language(
                "không có tệp ghi trong dữ liệu, hay tệp nằm ngoài thư mục của dữ liệu",
                "the file that the data names is not there, or lies outside the data's folder")
        }
    }
}

extension Diagnostic {
    /// The diagnostic as it is printed: place, paragraph, caret, words, code.
    ///
    ///     mau-01.docx ▸ word/document.xml ▸ đoạn 14
    ///        14 │ Họ và tên: {{ho_tem}}, sinh ngày {{ngay_sinh}}
    ///           │            ^^^^^^^^^^ không có trường «ho_tem»; có phải «ho_ten»?   [missing-field]
    public func text(in language: Language) -> String {
        location.text(saying: problem.message(in: language), code: problem.code, in: language)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic in English, as ``text(in:)`` has it.
    public var description: String { text(in: .english) }
}

extension Diagnostic.Location {
    /// The place, its paragraph with a caret under the tag, and what is to be said of it.
    func text(saying message: String, code: String, in language: Language) -> String {
        let (line, tag) = excerpt
        let number = String(paragraph)
        let gutter = String(repeating: " ", count: max(5, number.count + 1))
        let indent = String(repeating: " ", count: tag.lowerBound)
        let carets = String(repeating: "^", count: max(1, tag.count))
        return """
            \(file) ▸ \(part) ▸ \(language("đoạn", "paragraph")) \(number)
            \(gutter.dropLast(number.count))\(number) │ \(line)
            \(gutter) │ \(indent)\(carets) \(message.shown)   [\(code)]
            """
    }

    /// The paragraph's text, cut around the tag when it is long; so is the tag.
    private var excerpt: (String, Range<Int>) {
        let characters = Array(text)
        let length = min(tag.count, Self.longestTag)
        let tag = tag.lowerBound..<tag.lowerBound + length
        let start = tag.lowerBound > 60 ? tag.lowerBound - 40 : 0
        let isCut = length < self.tag.count
        let end = isCut ? tag.upperBound : min(characters.count, max(tag.upperBound, start) + 40)
        let shift = start > 0 ? 1 - start : 0
        let line =
            (start > 0 ? "…" : "") + String(characters[start..<end])
            + (end < characters.count ? "…" : "")
        return (line, tag.lowerBound + shift..<tag.upperBound + shift)
    }

    /// How much of a tag is shown.
    private static let longestTag = 80
}

extension String {
    /// Names in a message are as long as a template's author made them.
    fileprivate var shown: String { count > 120 ? prefix(119) + "…" : self }
}
