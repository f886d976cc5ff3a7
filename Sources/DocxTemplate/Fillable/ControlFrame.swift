import Fields
import Markup

/// The markup of one content control around what it shows.
struct ControlFrame {
    var control: Control
    var tag: ControlTag
    /// Unique in the document.
    var id: Int
    var bookmark: String
    /// The properties of the runs in it, which what is typed gets (§17.5.2.27).
    var runProperties: [UInt8]
    /// Whether it shows what a blank form prints there, to be replaced by what is typed.
    var showsPlaceholder: Bool
    var value: Value?

    /// What the frame is put around.
    enum Extent { case runs, blocks }

    /// The markup before the content.
    func open(around extent: Extent) -> [UInt8] {
        var output = extent == .runs ? bookmarkStart : []
        output += Array("<w:sdt><w:sdtPr>".utf8)
        output += runProperties
        output += Array("<w:alias w:val=\"\(control.title.inAttribute)\"/>".utf8)
        output += Array("<w:tag w:val=\"\(tag.text.inAttribute)\"/>".utf8)
        output += Array("<w:id w:val=\"\(Self.firstID + id)\"/><w:lock w:val=\"sdtLocked\"/>".utf8)
        if control.kind.hasPlaceholder {
            let part = "<w:docPart w:val=\"\(PlaceholderPart.name)\"/>"
            output += Array("<w:placeholder>\(part)</w:placeholder>".utf8)
        }
        if showsPlaceholder { output += Array("<w:showingPlcHdr/>".utf8) }
        return output + Array("\(type)</w:sdtPr><w:sdtContent>".utf8)
    }

    /// The markup after the content.
    func close(around extent: Extent) -> [UInt8] {
        extent == .blocks ? Self.end : Self.end + bookmarkEnd
    }

    /// The end of a control's content.
    static let end = Array("</w:sdtContent></w:sdt>".utf8)

    /// Where ids begin, far from those of a template's own controls.
    private static let firstID = 1_500_000_000

    /// The bookmark of a control around paragraphs, which stands at the start of the first: beside
    /// the control LibreOffice would take it for the paragraph before.
    var firstParagraphMark: [UInt8] { bookmarkStart + bookmarkEnd }

    private var bookmarkStart: [UInt8] {
        Array("<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(bookmark)\"/>".utf8)
    }

    private var bookmarkEnd: [UInt8] { Array("<w:bookmarkEnd w:id=\"\(id)\"/>".utf8) }

    /// The element that says what may be put in.
    private var type: String {
        switch control.kind {
        case .text: "<w:text/>"
        case .paragraphs: "<w:richText/>"
        case .date(let format): Self.date(format, of: value)
        case .choices(let choices): Self.list(choices)
        case .tick: Self.checkBox(isTicked: value?.isTruthy ?? false)
        }
    }

    private static func date(_ format: String, of value: Value?) -> String {
        var day = ""
        if case .text(let text) = value, let date = PrintedDate(text)?.iso {
            day = " w:fullDate=\"\(date)T00:00:00Z\""
        }
        return "<w:date\(day)><w:dateFormat w:val=\"\(format.inAttribute)\"/>"
            + "<w:lid w:val=\"vi-VN\"/>"
            + "<w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>"
    }

    private static func list(_ choices: [Choice]) -> String {
        let items = choices.map { choice in
            "<w:listItem w:displayText=\"\(choice.text.inAttribute)\""
                + " w:value=\"\(choice.code.inAttribute)\"/>"
        }
        return "<w:dropDownList>\(items.joined())</w:dropDownList>"
    }

    private static func checkBox(isTicked: Bool) -> String {
        let font = "w14:font=\"MS Gothic\""
        return "<w14:checkbox><w14:checked w14:val=\"\(isTicked ? 1 : 0)\"/>"
            + "<w14:checkedState w14:val=\"2612\" \(font)/>"
            + "<w14:uncheckedState w14:val=\"2610\" \(font)/></w14:checkbox>"
    }
}

extension Control.Kind {
    /// Whether it can be empty.
    fileprivate var hasPlaceholder: Bool {
        if case .tick = self { false } else { true }
    }
}

extension PrintedDate {
    /// "2024-03-05"; nil unless day, month and year are known.
    fileprivate var iso: String? {
        guard let day, let month else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension String {
    /// As the value of an attribute.
    fileprivate var inAttribute: String {
        var output: [UInt8] = []
        Escaping.appendAttribute(self, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
