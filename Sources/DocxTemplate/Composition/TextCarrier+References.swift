import Markup
import OpenPackage

extension TextCarrier {
    /// What an attribute refers to; nil when its value stays as it is.
    func reference(of attribute: Attribute, in element: Element) -> Reference? {
        let value = attribute.value
        if attribute.name.namespace == Relationship.namespace {
            return relationships.contains(value) ? .relationship(value) : nil
        }
        if element.name == Self.drawing, attribute.name == Name(local: "id") { return .drawing }
        if attribute.name == Self.relationshipID { return .relationship(value) }
        guard element.name.namespace == Word.namespace,
            attribute.name.namespace == Word.namespace,
            Self.referring[element.name.local] == attribute.name.local
                || element.name.local == "bookmarkStart"
        else { return nil }
        return reference(element.name.local, attribute.name.local, value)
    }

    private func reference(_ element: String, _ attribute: String, _ value: String) -> Reference? {
        switch (element, attribute) {
        case ("pStyle", _), ("rStyle", _), ("tblStyle", _): .style(value)
        case ("numId", _): Int(value).map { .number($0) }
        case ("bookmarkStart", "name"): .bookmarkName(value)
        case ("bookmarkStart", "id"), ("bookmarkEnd", "id"): .bookmark(value)
        case ("hyperlink", _): facts.bookmarks.contains(value) ? .bookmarkName(value) : nil
        case ("id", _): .control
        default: nil
        }
    }

    /// Which attribute of an element refers to something.
    private static let referring = [
        "pStyle": "val", "rStyle": "val", "tblStyle": "val", "numId": "val", "id": "val",
        "bookmarkStart": "id", "bookmarkEnd": "id", "hyperlink": "anchor",
    ]

    private static let drawing = Name(
        namespace: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        local: "docPr")
    private static let relationshipID = Name(
        namespace: "urn:schemas-microsoft-com:office:office", local: "relid")
}

// MARK: - What is not carried

extension TextCarrier {
    /// Macros, bindings, permissions, linked parts and marks of one editing session stay behind;
    /// so does what needs a relationship that is not carried.
    func isDropped(_ element: Element) -> Bool {
        let isWord = element.name.namespace == Word.namespace
        if isWord, Self.dropped.contains(element.name.local) { return true }
        if element.name.local == "dataBinding" { return true }
        if isWord, ["pStyle", "rStyle", "tblStyle"].contains(element.name.local) {
            return facts.styles.styles[element.wordValue ?? ""] == nil
        }
        if isWord, element.name.local.hasPrefix("bookmark") { return isDroppedBookmark(element) }
        guard !Self.survivors.contains(element.name.local) else { return false }
        return element.attributes.contains { isUnknown($0) }
    }

    /// Word's own mark of the place last edited, and ends without a start.
    private func isDroppedBookmark(_ element: Element) -> Bool {
        switch element.name.local {
        case "bookmarkStart": !facts.bookmarks.contains(element.attribute(.word("name")) ?? "")
        case "bookmarkEnd": !facts.bookmarkIDs.contains(element.attribute(.word("id")) ?? "")
        default: false
        }
    }

    func isUnknown(_ attribute: Attribute) -> Bool {
        guard !attribute.value.isEmpty else { return false }
        return attribute.name.namespace == Relationship.namespace
            && !relationships.contains(attribute.value)
    }

    static func isDropped(_ attribute: Attribute) -> Bool {
        let name = attribute.name
        if name.namespace == Word.namespace { return name.local.hasPrefix("rsid") }
        return ["paraId", "textId", "anchorId", "editId"].contains(name.local)
            && name.namespace.hasPrefix("http://schemas.microsoft.com/office/word/")
    }

    private static let dropped: Set<String> = [
        "permStart", "permEnd", "altChunk", "subDoc", "control", "placeholder", "customXmlPr",
        "smartTagPr", "lastRenderedPageBreak", "contentPart", "proofErr", "printerSettings",
    ]

    /// Elements that lose the attribute instead.
    static let survivors: Set<String> = ["hyperlink", "blip", "imagedata", "fill", "stroke"]
}
