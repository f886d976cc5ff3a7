import Foundation
import OpenPackage

/// A fillable form that somebody fills in, as Word would write it down.
public struct FilledCopy {
    private var package: Package
    private var xml: String
    private let part: PartName

    /// Opens a form.
    public init(_ bytes: [UInt8]) throws {
        package = try Package(reading: bytes)
        guard let part = PartName("/word/document.xml") else { throw CocoaError(.fileReadUnknown) }
        self.part = part
        xml = String(decoding: try package.contents(of: part), as: UTF8.self)
    }

    /// The form as it is sent back.
    public func bytes() throws -> [UInt8] {
        var package = package
        package.setContents(of: part, to: Array(xml.utf8))
        return try package.sealed()
    }

    /// Types into a control, over what stands there; a paragraph for each line of an answer.
    public mutating func type(_ lines: String..., into tag: String, printing: Int = 1) {
        change(tag, printing) { control in
            let content = Self.inner("w:sdtContent", of: control)
            let isBlock = content.contains("<w:p>") || content.contains("<w:p ")
            let runs = lines.map {
                "<w:r><w:t xml:space=\"preserve\">\(Self.escaped($0))</w:t></w:r>"
            }
            let marks = Self.all(#/<w:bookmark(Start|End)[^>]*>/#, in: content)
            let text =
                isBlock
                ? runs.enumerated().map { "<w:p>\($0 == 0 ? marks : "")\($1)</w:p>" }.joined()
                : runs.joined(separator: "<w:r><w:br/></w:r>")
            return Self.replacing("w:sdtContent", of: control, with: text)
                .replacing("<w:showingPlcHdr/>", with: "")
        }
    }

    /// Empties a control.
    public mutating func clear(_ tag: String) {
        change(tag, 1) { Self.replacing("w:sdtContent", of: $0, with: "<w:r><w:t></w:t></w:r>") }
    }

    /// Ticks a box, or takes the tick away.
    public mutating func tick(_ tag: String, _ isTicked: Bool = true) {
        change(tag, 1) { control in
            control.replacing(
                isTicked ? "<w14:checked w14:val=\"0\"/>" : "<w14:checked w14:val=\"1\"/>",
                with: isTicked ? "<w14:checked w14:val=\"1\"/>" : "<w14:checked w14:val=\"0\"/>"
            ).replacing(isTicked ? "☐" : "☒", with: isTicked ? "☒" : "☐")
        }
    }

    /// Takes away everything that tells which form it is and whose: the hidden part, the property.
    public mutating func loseMark() throws {
        for name in package.partNames {
            let bytes = try package.contents(of: name)
            let text = String(decoding: bytes, as: UTF8.self)
            guard text.contains("urn:hoso:copy") || name.path == "/docProps/custom.xml" else {
                continue
            }
            package.setContents(
                of: name,
                to: Array(
                    text.replacing("urn:hoso:copy", with: "urn:nobody")
                        .replacing("name=\"hoso\"", with: "name=\"nobody\"").utf8))
        }
    }

    /// Changes the mark, as if the form were another's: `year="2023"` to `year="2022"`.
    public mutating func changeMark(_ old: String, to new: String) throws {
        for name in package.partNames where name.path.hasSuffix(".xml") {
            let text = String(decoding: try package.contents(of: name), as: UTF8.self)
            guard text.contains("urn:hoso:copy") || name.path == "/docProps/custom.xml" else {
                continue
            }
            let quoted = old.replacing("\"", with: "")
            let changed = text.replacing(old, with: new)
                .replacing(quoted, with: new.replacing("\"", with: ""))
            package.setContents(of: name, to: Array(changed.utf8))
        }
    }

    // MARK: - Markup as text

    private mutating func change(_ tag: String, _ printing: Int, _ body: (String) -> String) {
        var from = xml.startIndex
        for number in 1...printing {
            guard
                let place = xml[from...].range(of: "<w:tag w:val=\"\(tag)\"/>"),
                let start = xml[..<place.lowerBound].range(of: "<w:sdt>", options: .backwards),
                let end = xml[place.upperBound...].range(of: "</w:sdt>")
            else { return }
            let range = start.lowerBound..<end.upperBound
            if number == printing {
                xml.replaceSubrange(range, with: body(String(xml[range])))
                return
            }
            from = end.upperBound
        }
    }

    private static func bounds(_ name: String, of text: String) -> Range<String.Index>? {
        guard let start = text.range(of: "<\(name)>"), let end = text.range(of: "</\(name)>")
        else { return nil }
        return start.upperBound..<end.lowerBound
    }

    private static func inner(_ name: String, of text: String) -> String {
        bounds(name, of: text).map { String(text[$0]) } ?? ""
    }

    private static func replacing(_ name: String, of text: String, with inner: String) -> String {
        guard let range = bounds(name, of: text) else { return text }
        return text.replacingCharacters(in: range, with: inner)
    }

    private static func all(_ pattern: some RegexComponent, in text: String) -> String {
        text.matches(of: pattern).map { String(text[$0.range]) }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
