import Markup
import OpenPackage

/// A fillable document with something typed into every control, as Word does it.
struct FilledByHand {
    /// What was typed, by control in reading order; a box has "x" or nothing.
    private(set) var typed: [String] = []
    private(set) var bytes: [UInt8] = []

    private static let texts = [
        "Nguyễn Thị Ánh Tuyết", "Phó Bí thư Chi bộ, Trưởng thôn Thượng", "27,5",
        "Chi bộ 3; sinh hoạt từ năm 2015", "Xóm Đông (khu mới)",
    ]

    init(_ document: [UInt8]) throws {
        var package = try Package(reading: document)
        let parts = package.partNames.filter { part in
            ["document", "header", "footer"].contains { part.path.hasPrefix("/word/\($0)") }
        }
        let main = parts.sorted { $0.path.contains("document") && !$1.path.contains("document") }
        for part in main {
            let root = filled(try package.markup(of: part))
            package.setContents(of: part, to: root.serializedDocument())
        }
        bytes = try package.sealed()
    }

    private mutating func filled(_ element: Element) -> Element {
        var result = element
        result.children = element.children.map { node in
            guard let child = node.element else { return node }
            return .element(child.isTagged ? control(child) : filled(child))
        }
        return result
    }

    private mutating func control(_ element: Element) -> Element {
        guard var properties = element.child("sdtPr"), let content = element.child("sdtContent")
        else { return element }
        properties.children.removeAll { $0.element?.name.local == "showingPlcHdr" }
        var lines = lines(for: properties)
        if content.child("p") == nil { lines = [lines.joined(separator: " ")] }
        typed.append(lines.joined(separator: "\n"))
        if let box = properties.child("checkbox") {
            let isTicked = lines[0] == "x"
            properties.replace(box.ticked(isTicked))
            return element.with(properties, content.holding([isTicked ? "☒" : "☐"]))
        }
        return element.with(properties, content.holding(lines))
    }

    private func lines(for properties: Element) -> [String] {
        let number = typed.count
        if properties.child("checkbox") != nil { return [number.isMultiple(of: 3) ? "x" : ""] }
        if let list = properties.child("dropDownList") {
            return [list.elements[number % list.elements.count].value("displayText")]
        }
        if let date = properties.child("date") {
            let isLong = date.child("dateFormat")?.value("val").contains("tháng") ?? false
            return [isLong ? "ngày 05 tháng 3 năm 2024" : "05/3/2024"]
        }
        guard properties.child("richText") != nil else { return [Self.texts[number % 5]] }
        return ["Câu trả lời số \(number), ý thứ nhất.", "Ý thứ hai: 1. kết quả tốt.", "- Ý ba"]
    }
}

extension Element {
    fileprivate var isTagged: Bool {
        name.local == "sdt" && child("sdtPr")?.child("tag") != nil
    }

    fileprivate func child(_ local: String) -> Element? {
        elements.first { $0.name.local == local }
    }

    fileprivate func value(_ local: String) -> String {
        attributes.first { $0.name.local == local }?.value ?? ""
    }

    fileprivate mutating func replace(_ child: Element) {
        children = children.map { $0.element?.name == child.name ? .element(child) : $0 }
    }

    fileprivate func with(_ parts: Element...) -> Element {
        var result = self
        result.children = parts.map(Node.element)
        return result
    }

    fileprivate func ticked(_ isTicked: Bool) -> Element {
        var result = self
        result.children = children.map { node in
            guard var child = node.element, child.name.local == "checked" else { return node }
            child.attributes = child.attributes.map { Attribute($0.name, isTicked ? "1" : "0") }
            return .element(child)
        }
        return result
    }

    /// The content of a control with other text: paragraphs or runs like its first.
    fileprivate func holding(_ lines: [String]) -> Element {
        var result = self
        if let paragraph = child("p") {
            let properties = paragraph.child("pPr").map { [$0] } ?? []
            let marks = paragraph.elements.filter { $0.name.local.hasPrefix("bookmark") }
            result.children = lines.enumerated().map { index, line in
                .element(
                    paragraph.with(properties + (index == 0 ? marks : []), run(line)))
            }
        } else {
            result.children = [.element(run(lines[0]))]
        }
        return result
    }

    private func with(_ properties: [Element], _ run: Element) -> Element {
        var result = self
        result.children = (properties + [run]).map(Node.element)
        return result
    }

    private func run(_ text: String) -> Element {
        let word = { Name(namespace: name.namespace, local: $0, prefix: name.prefix) }
        return Element(
            word("r"), children: [.element(Element(word("t"), children: [.text(text)]))])
    }
}
