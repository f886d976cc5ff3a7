import Markup

/// Names that only the reader needs (ECMA-376 part 1, §17).
extension Word {
    static let nameAttribute = attributeName("name")
    static let charAttribute = attributeName("char")
    static let fontAttribute = attributeName("font")
    static let fieldMarkAttribute = attributeName("fldCharType")
    static let sdtContent = attributeName("sdtContent")
    static let rowProperties = attributeName("trPr")
    static let cellProperties = attributeName("tcPr")
    static let gridBefore = attributeName("gridBefore")
    static let gridSpan = attributeName("gridSpan")
    static let moveFrom = attributeName("moveFrom")
    static let rubyBase = attributeName("rubyBase")
    static let fieldData = attributeName("ffData")
    static let checkBox = attributeName("checkBox")
    static let checkedState = attributeName("checked")
    static let defaultState = attributeName("default")
    static let mathNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    /// A name in the WordprocessingML namespace.
    static func attributeName(_ local: String) -> Name {
        Name(namespace: namespace, local: local)
    }
}

extension Element {
    /// The one branch of alternate content that is read: the first choice, else the fallback
    /// (ECMA-376 part 3, §7.5); nil for any other element.
    ///
    /// All branches say the same in different means, so any one that is there will do.
    var chosenBranch: Element? {
        guard name.local == "AlternateContent" else { return nil }
        return elements.first { $0.name.local == "Choice" }
            ?? elements.first { $0.name.local == "Fallback" } ?? Element(name)
    }
}

extension ReadControl {
    /// Reads the properties of a `w:sdt`; its place is set by whoever reads its content.
    init(_ element: Element) {
        guard let properties = element.first(Word.attributeName("sdtPr")) else { return }
        for property in properties.elements {
            switch property.name.local {
            case "tag": tag = property.wordValue ?? ""
            case "alias": title = property.wordValue ?? ""
            case "showingPlcHdr": showsPlaceholder = property.isOn
            case "dropDownList", "comboBox": kind = .dropDown(property.listItems)
            case "date":
                kind = .date(fullDate: property.attribute(Word.attributeName("fullDate")))
            case "checkbox": kind = .tick(isChecked: property.isChecked)
            default: break
            }
        }
    }
}

extension Element {
    fileprivate var listItems: [ReadControl.ListItem] {
        all(Word.attributeName("listItem")).compactMap { item in
            let value = item.attribute(Word.attributeName("value"))
            let text = item.attribute(Word.attributeName("displayText")) ?? value
            guard let text else { return nil }
            return ReadControl.ListItem(code: value ?? text, text: text)
        }
    }

    /// Whether a check box is ticked (MS-DOCX §2.6.1.2).
    fileprivate var isChecked: Bool {
        let state = elements.first { $0.name.local == "checked" }
        let value = state?.attributes.first { $0.name.local == "val" }?.value ?? "1"
        return state != nil && ["1", "true", "on"].contains(value)
    }
}
