public import VietnameseText

extension TypesettingProblem {
    /// The id under which the manual explains the problem.
    public var id: String {
        switch self {
        case .notXML: "not-xml"
        case .wrongRoot: "wrong-root"
        case .unknownElement: "unknown-element"
        case .misplacedElement: "misplaced-element"
        case .strayText: "stray-text"
        case .missingChild: "missing-child"
        case .tooMany: "too-many"
        case .unknownAttribute: "unknown-attribute"
        case .missingAttribute: "missing-attribute"
        case .wrongValue: "wrong-value"
        case .duplicateID: "duplicate-id"
        case .unknownPlace: "unknown-place"
        case .changeWithoutBase: "change-without-base"
        case .unknownBase: "unknown-base"
        case .baseLoop: "base-loop"
        case .unknownField: "unknown-field"
        case .notAList: "not-a-list"
        case .noChoices: "no-choices"
        case .unknownChoice: "unknown-choice"
        case .unclosedTag: "unclosed-tag"
        case .wrongWidths: "wrong-widths"
        case .widthsOver: "widths-over"
        case .wrongSpan: "wrong-span"
        case .missingLayoutValue: "missing-layout-value"
        case .wrongLayoutValue: "wrong-layout-value"
        case .unmeasuredLetter: "unmeasured-letter"
        case .unwritable: "unwritable"
        }
    }
}

extension TypesettingDiagnostic {
    /// The problem as one line: file, line, words, id.
    public func message(in language: Language) -> String {
        let words = language(problem.vietnamese, problem.english)
        guard place.line > 0 else { return "\(place.file): \(words)   [\(problem.id)]" }
        let line = language("dòng", "line")
        return "\(place.file) ▸ \(line) \(place.line): \(words)   [\(problem.id)]"
    }
}

extension TypesettingError {
    /// All problems, one line each, in the order of the source.
    public func message(in language: Language) -> String {
        diagnostics.map { $0.message(in: language) }.joined(separator: "\n")
    }
}

extension TypesettingProblem {
    /// What is wrong and what to do, in Vietnamese.
    public var vietnamese: String {
        switch self {
        case .notXML(let reason): "không phải XML đúng chuẩn: \(reason)"
        case .wrongRoot(let name):
            "phần tử gốc là <\(name)>; phải là <form xmlns=\"urn:hoso:form\">"
        case .unknownElement(let name, let nearest?):
            "không có phần tử <\(name)>; có phải <\(nearest)>?"
        case .unknownElement(let name, nil):
            "không có phần tử <\(name)>; xem các phần tử trong form.xsd"
        case .misplacedElement(let name, let parent):
            "<\(name)> không được đứng trong <\(parent)>; hãy đưa ra ngoài"
        case .strayText(let parent):
            "chữ không được đứng thẳng trong <\(parent)>; hãy đặt vào <p> hoặc <prompt>"
        case .missingChild(let child, let parent): "<\(parent)> phải có <\(child)>"
        case .tooMany(let child, let parent, let most):
            "<\(parent)> có nhiều nhất \(most) <\(child)>"
        case .unknownAttribute(let name, let element, let nearest?):
            "<\(element)> không có thuộc tính \(name); có phải \(nearest)?"
        case .unknownAttribute(let name, let element, nil):
            "<\(element)> không có thuộc tính \(name); hãy bỏ đi"
        case .missingAttribute(let name, let element): "<\(element)> phải có thuộc tính \(name)"
        case .wrongValue(let value, let attribute, let allowed):
            "\(attribute)=\"\(value)\" không hợp lệ; phải là \(allowed)"
        case .duplicateID(let id): "mã «\(id)» đã dùng ở trên; mỗi mã chỉ dùng một lần"
        case .unknownPlace(let id, let nearest?):
            "biểu gốc không có chỗ «\(id)»; có phải «\(nearest)»?"
        case .unknownPlace(let id, nil): "biểu gốc không có chỗ «\(id)»"
        case .changeWithoutBase(let name):
            "<\(name)> chỉ dùng khi <form> có thuộc tính extends"
        case .unknownBase(let reference):
            "không tìm thấy biểu gốc «\(reference)»; viết extends=\"quy-định/biểu\""
        case .baseLoop(let chain): "các biểu kế thừa lẫn nhau thành vòng: \(chain)"
        default: vietnameseOfContent
        }
    }

    private var vietnameseOfContent: String {
        switch self {
        case .unknownField(let path, let nearest?):
            "fields.json không có trường «\(path)»; có phải «\(nearest)»?"
        case .unknownField(let path, nil):
            "fields.json không có trường «\(path)»; hãy khai báo trường này"
        case .notAList(let path): "trường «\(path)» không phải kiểu list; không lặp được"
        case .noChoices(let path):
            "trường «\(path)» không có choices trong fields.json; không in được ô chọn"
        case .unknownChoice(let code, let path, let nearest):
            "trường «\(path)» không có lựa chọn «\(code)»"
                + (nearest.map { "; có phải «\($0)»?" } ?? "")
        case .unclosedTag(let text): "thẻ mở {{ mà không đóng }}: \(text)"
        case .wrongWidths(let fields, let widths):
            "dòng có \(fields) trường nhưng widths có \(widths) số"
        case .widthsOver(let sum): "tổng chiều rộng các cột là \(sum) %; phải là 100 %"
        case .wrongSpan(let cells, let columns):
            "dòng có \(cells) ô nhưng bảng có \(columns) cột"
        case .missingLayoutValue(let path): "thể thức thiếu giá trị \(path)"
        case .wrongLayoutValue(let path, let expected):
            "giá trị \(path) của thể thức phải là \(expected.vietnamese)"
        case .unmeasuredLetter(let letter):
            "thể thức không có bề rộng chữ «\(letter)» trong metrics; không kẻ được dòng dưới chữ"
        case .unwritable(let reason): "không đóng gói được tệp .docx: \(reason)"
        default: id
        }
    }

    /// What is wrong and what to do, in English.
    public var english: String {
        switch self {
        case .notXML(let reason): "not well-formed XML: \(reason)"
        case .wrongRoot(let name):
            "the root is <\(name)>; it must be <form xmlns=\"urn:hoso:form\">"
        case .unknownElement(let name, let nearest?): "no element <\(name)>; is it <\(nearest)>?"
        case .unknownElement(let name, nil): "no element <\(name)>; form.xsd lists them"
        case .misplacedElement(let name, let parent):
            "<\(name)> may not stand in <\(parent)>; move it out"
        case .strayText(let parent):
            "text may not stand in <\(parent)> itself; put it in <p> or <prompt>"
        case .missingChild(let child, let parent): "<\(parent)> needs <\(child)>"
        case .tooMany(let child, let parent, let most):
            "<\(parent)> takes at most \(most) <\(child)>"
        case .unknownAttribute(let name, let element, let nearest?):
            "<\(element)> has no attribute \(name); is it \(nearest)?"
        case .unknownAttribute(let name, let element, nil):
            "<\(element)> has no attribute \(name); remove it"
        case .missingAttribute(let name, let element): "<\(element)> needs the attribute \(name)"
        case .wrongValue(let value, let attribute, let allowed):
            "\(attribute)=\"\(value)\" is not valid; allowed: \(allowed)"
        case .duplicateID(let id): "id «\(id)» was used above; an id is used once"
        case .unknownPlace(let id, let nearest?):
            "the base form has no place «\(id)»; is it «\(nearest)»?"
        case .unknownPlace(let id, nil): "the base form has no place «\(id)»"
        case .changeWithoutBase(let name): "<\(name)> needs a <form> with extends"
        case .unknownBase(let reference):
            "base form «\(reference)» not found; write extends=\"regime/form\""
        case .baseLoop(let chain): "forms extend each other in a loop: \(chain)"
        default: englishOfContent
        }
    }

    private var englishOfContent: String {
        switch self {
        case .unknownField(let path, let nearest?):
            "fields.json has no field «\(path)»; is it «\(nearest)»?"
        case .unknownField(let path, nil): "fields.json has no field «\(path)»; declare it"
        case .notAList(let path): "field «\(path)» is no list; it cannot be repeated"
        case .noChoices(let path): "field «\(path)» has no choices in fields.json; no boxes"
        case .unknownChoice(let code, let path, let nearest):
            "field «\(path)» has no choice «\(code)»" + (nearest.map { "; is it «\($0)»?" } ?? "")
        case .unclosedTag(let text): "a tag is opened by {{ and never closed: \(text)"
        case .wrongWidths(let fields, let widths):
            "the line has \(fields) fields but \(widths) widths"
        case .widthsOver(let sum): "the columns' widths add up to \(sum) %; they must be 100 %"
        case .wrongSpan(let cells, let columns):
            "the row has \(cells) cells but the table \(columns) columns"
        case .missingLayoutValue(let path): "the layout lacks \(path)"
        case .wrongLayoutValue(let path, let expected):
            "\(path) of the layout must be \(expected.english)"
        case .unmeasuredLetter(let letter):
            "the layout's metrics lack the letter «\(letter)»; no rule can be drawn under it"
        case .unwritable(let reason): "the .docx cannot be packed: \(reason)"
        default: id
        }
    }
}

extension LayoutValue {
    fileprivate var vietnamese: String {
        switch self {
        case .text: "chuỗi"
        case .number: "số"
        case .flag: "true hoặc false"
        case .letter: "một chữ"
        case .oneOf(let values): values.joined(separator: " | ")
        }
    }

    fileprivate var english: String {
        switch self {
        case .text: "a string"
        case .number: "a number"
        case .flag: "true or false"
        case .letter: "one letter"
        case .oneOf(let values): values.joined(separator: " | ")
        }
    }
}
