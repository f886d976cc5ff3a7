import Markup
import OpenPackage

@testable import DocxTemplate

/// A document written in a short notation, a line for each paragraph.
///
///     Họ và tên: {ho_ten|……}          a control around runs; dots are its placeholder
///     {ngay:date|……} {muc:list|……}     of other kinds; a tag with "=" is a tick box
///     {{y|một/hai}}                    a control around paragraphs
///     | ô một ; dòng hai | ô hai       a row of a table
///     <w:p>…</w:p>                     as it is
struct Paper {
    /// What of a control is written.
    struct Marks: OptionSet {
        let rawValue: Int
        static let tags = Marks(rawValue: 1)
        static let controls = Marks(rawValue: 2)
        static let bookmarks = Marks(rawValue: 4)
        static let all: Marks = [.tags, .controls, .bookmarks]
        /// As LibreOffice leaves a document.
        static let untagged: Marks = [.controls, .bookmarks]
    }

    var marks = Marks.all
    /// More parts: styles.xml, numbering.xml.
    var parts: [String: String] = [:]
    private var counts: [String: Int] = [:]

    init(_ marks: Marks = .all, parts: [String: String] = [:]) {
        self.marks = marks
        self.parts = parts
    }

    /// The document, read.
    static func read(
        _ lines: [String], _ marks: Marks = .all, parts: [String: String] = [:]
    ) throws -> ReturnedDocument {
        var paper = Paper(marks, parts: parts)
        let bytes = try paper.package(of: lines).sealed()
        return try ReturnedDocument(reading: bytes, named: "t.docx")
    }

    mutating func package(of lines: [String]) throws -> Package {
        let kinds = parts.keys.sorted()
        var package = try checkedPackage(
            body: body(of: lines),
            attributes: "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"",
            relationships: kinds.map { kind in
                Relationship(
                    id: "r\(kind)",
                    type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + kind, target: kind + ".xml")
            })
        for kind in kinds {
            guard let part = PartName("/word/\(kind).xml"), let text = parts[kind] else { continue }
            let root = "<w:\(kind) xmlns:w=\"\(Word.namespace)\">\(text)</w:\(kind)>"
            package.setContents(
                of: part, to: Array(root.utf8),
                contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml."
                    + kind + "+xml")
        }
        return package
    }

    private mutating func body(of lines: [String]) -> String {
        var result = ""
        var rows = ""
        for line in lines + [""] {
            if line.hasPrefix("|") {
                rows += row(line)
                continue
            }
            if !rows.isEmpty { result += "<w:tbl>\(rows)</w:tbl>" }
            rows = ""
            result += block(line)
        }
        return result
    }

    private mutating func row(_ line: String) -> String {
        let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        var result = ""
        var open: Substring = ""
        for cell in cells {
            open += open.isEmpty ? cell : "|" + cell
            guard open.count(where: { $0 == "{" }) == open.count(where: { $0 == "}" }) else {
                continue
            }
            let lines = open.split(separator: ";", omittingEmptySubsequences: false)
            result += "<w:tc>"
            for line in lines { result += block(line.trimmed) }
            result += "</w:tc>"
            open = ""
        }
        return "<w:tr>\(result)</w:tr>"
    }

    private mutating func block(_ line: String) -> String {
        if line.hasPrefix("<") { return line }
        guard line.hasPrefix("{{") else { return "<w:p>\(inline(line))</w:p>" }
        let (tag, _, content) = Self.field(line.dropFirst(2).dropLast(2))
        let lines = content.split(separator: "/", omittingEmptySubsequences: false)
        let paragraphs = lines.map { "<w:p>\(Self.run(String($0)))</w:p>" }.joined()
        return framed(paragraphs, tag, "richText", content, isBlock: true)
    }

    private mutating func inline(_ line: String) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            result += Self.run(String(rest[..<start]))
            let (tag, kind, content) = Self.field(rest[rest.index(after: start)..<end])
            result += framed(Self.run(content), tag, kind, content, isBlock: false)
            rest = rest[rest.index(after: end)...]
        }
        return result + Self.run(String(rest))
    }

    private static func field(_ text: Substring) -> (tag: String, kind: String, content: String) {
        let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        let names = parts[0].split(separator: ":")
        let kind = names.count > 1 ? String(names[1]) : names[0].contains("=") ? "tick" : "text"
        return (String(names[0]), kind, parts.count > 1 ? String(parts[1]) : "")
    }

    private mutating func framed(
        _ content: String, _ tag: String, _ kind: String, _ text: String, isBlock: Bool
    ) -> String {
        counts[tag, default: 0] += 1
        let count = counts[tag] ?? 1
        var result = content
        if marks.contains(.controls) {
            let isBlank = text.contains("…") || text.allSatisfy { " /→".contains($0) }
            let isPlaceholder = kind != "tick" && isBlank
            result = """
                <w:sdt><w:sdtPr>\(marks.contains(.tags) ? "<w:tag w:val=\"\(tag)\"/>" : "")\
                \(isPlaceholder ? "<w:showingPlcHdr/>" : "")\(Self.type(kind, text))</w:sdtPr>\
                <w:sdtContent>\(result)</w:sdtContent></w:sdt>
                """
        }
        guard marks.contains(.bookmarks), let known = ControlTag(tag) else { return result }
        let name = FieldBookmark.name(of: known, occurrence: count)
        let start = "<w:bookmarkStart w:id=\"1\" w:name=\"\(name)\"/>"
        let end = "<w:bookmarkEnd w:id=\"1\"/>"
        return isBlock ? start + end + result : start + result + end
    }

    private static func type(_ kind: String, _ text: String) -> String {
        switch kind {
        case "tick":
            "<w14:checkbox><w14:checked w14:val=\"\(text.contains("☒") ? 1 : 0)\"/></w14:checkbox>"
        case "list":
            """
            <w:dropDownList><w:listItem w:displayText="Hoàn thành tốt" w:value="HTT"/>\
            <w:listItem w:displayText="Hoàn thành" w:value="HT"/></w:dropDownList>
            """
        case "date": "<w:date/>"
        default: "<w:\(kind)/>"
        }
    }

    /// A run; "→" is a tab, "↵" a line break.
    static func run(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        let content = text.replacing("&", with: "&amp;").replacing("→", with: Self.between("tab"))
            .replacing("↵", with: Self.between("br"))
        return "<w:r><w:t xml:space=\"preserve\">\(content)</w:t></w:r>"
    }
}

extension Paper {
    private static func between(_ local: String) -> String {
        "</w:t><w:\(local)/><w:t xml:space=\"preserve\">"
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension ReturnedField {
    /// "cap_do.i_1=XS: ☒", for tables of tests.
    var line: String {
        let tag = ControlTag(path: path, choice: choice).text
        return "\(tag): \(returned.shown)"
    }
}

extension FieldContent {
    var shown: String {
        switch self {
        case .empty: "–"
        case .lines(let lines): lines.joined(separator: " / ")
        case .ticked(let isTicked): isTicked ? "☒" : "☐"
        case .date(let date): date.iso
        case .choice(let code, _): "[\(code)]"
        }
    }
}
