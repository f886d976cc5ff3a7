import Markup

/// What stands within a paragraph.
extension TextReader {
    mutating func inline(_ children: [Node]) {
        for case .element(let element) in children { inline(element) }
    }

    private mutating func inline(_ element: Element) {
        if let branch = element.chosenBranch { return inline(branch.children) }
        switch element.name.local {
        case "r": run(element)
        case "sdt": control(element)
        case "bookmarkStart":
            guard let name = element.attribute(Word.nameAttribute) else { return }
            flushLegacy()
            current.bookmarks.append((name, current.characters.count))
        case "del", "moveFrom":
            mark(.deletion)
            note(.deletions)
        case "ins", "moveTo":
            note(.insertions)
            insertions += 1
            inline(element.children)
            insertions -= 1
        case "fldSimple", "hyperlink", "smartTag", "customXml", "bdo", "dir", "sdtContent",
            "ruby", "rubyBase":
            inline(element.children)
        case "p", "tbl": break
        default:
            if element.name.namespace == Word.mathNamespace { append(element.text) }
        }
    }

    private mutating func control(_ element: Element) {
        flushLegacy()
        let index = text.controls.count
        let start = position
        text.controls.append(ReadControl(element))
        if let content = element.first(Word.sdtContent) { inline(content.children) }
        flushLegacy()
        text.controls[index].region = Region(start, position)
        if repeatsControl(before: index) { drop(to: start.offset) }
    }

    /// Whether a control only says again what the one right before it says.
    ///
    /// LibreOffice 7.4 writes the first control of a table that begins a document two or three
    /// times; nothing else makes neighbours of one title without tags.
    private func repeatsControl(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let (first, second) = (text.controls[index - 1], text.controls[index])
        guard first.tag.isEmpty, second.tag.isEmpty, !first.title.isEmpty,
            first.title == second.title, first.region.end == second.region.start
        else { return false }
        let own = current.characters[first.region.start.offset..<first.region.end.offset]
        var rest = current.characters[second.region.start.offset...]
        while !own.isEmpty, rest.starts(with: own) { rest = rest.dropFirst(own.count) }
        return !own.isEmpty && rest.isEmpty
    }

    /// Takes back what was read of the paragraph behind a place.
    private mutating func drop(to offset: Int) {
        current.characters.removeSubrange(offset...)
        current.notes.removeAll { $0.range.upperBound > offset }
        for index in current.bookmarks.indices {
            current.bookmarks[index].offset = min(current.bookmarks[index].offset, offset)
        }
        text.controls[text.controls.count - 1].region.end = position
    }

    private mutating func run(_ run: Element) {
        let properties = run.first(.runProperties)
        guard !styles.isHidden(properties) else {
            readFieldMarks(of: run)
            if run.all(.text).contains(where: { !$0.text.isEmpty }) {
                mark(.hidden)
                note(.hiddenTexts)
            }
            return
        }
        let start = current.characters.count
        let font = styles.font(of: properties, in: paragraphStyle)
        content(run.elements, font)
        guard insertions > 0 else { return }
        flushLegacy()
        current.notes.append(
            ReadNote(kind: .insertion, range: start..<current.characters.count))
    }

    private mutating func readFieldMarks(of run: Element) {
        for element in run.elements where element.name.local == "fldChar" { fieldMark(element) }
    }

    private mutating func content(_ elements: [Element], _ font: String?) {
        for element in elements {
            if let branch = element.chosenBranch {
                content(branch.elements, font)
            } else {
                content(element, font)
            }
        }
    }

    private mutating func content(_ element: Element, _ font: String?) {
        switch element.name.local {
        case "t": append(element.text, in: font)
        case "tab", "ptab": append("\t")
        case "br", "cr": append("\n")
        case "noBreakHyphen": append("-")
        case "sym": symbol(element)
        case "fldChar": fieldMark(element)
        case "drawing", "pict", "object": drawing(element)
        case "footnoteReference", "endnoteReference":
            mark(.footnote)
            note(.footnotes)
        case "commentReference":
            mark(.comment)
            note(.comments)
        case "ruby": inline(element.first(Word.rubyBase)?.children ?? [])
        default: break
        }
    }

    private mutating func symbol(_ element: Element) {
        guard let code = element.attribute(Word.charAttribute).flatMap({ UInt32($0, radix: 16) })
        else { return }
        let font = element.attribute(Word.fontAttribute) ?? ""
        if let known = SymbolFonts.character(code, in: font) { return append(known) }
        guard let scalar = Unicode.Scalar(code), !(0xE000...0xF8FF).contains(code) else { return }
        append(String(Character(scalar)))
    }

    /// The begin, the middle and the end of a complex field: text before the middle is its
    /// instructions (§17.16.18).
    private mutating func fieldMark(_ element: Element) {
        switch element.attribute(Word.fieldMarkAttribute) {
        case "begin":
            fields.append(true)
            if let box = element.first(Word.fieldData)?.first(Word.checkBox) {
                let state = box.first(Word.checkedState) ?? box.first(Word.defaultState)
                flushLegacy()
                push(state?.isOn == true ? "☒" : "☐")
            }
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func drawing(_ element: Element) {
        var finder = DrawingContent()
        finder.look(at: element)
        boxes += finder.boxes
        for _ in finder.boxes { note(.textBoxes) }
        if !finder.boxes.isEmpty { mark(.textBox) }
        if element.name.local == "object" {
            mark(.object)
            note(.objects)
        } else if finder.hasPicture {
            mark(.picture)
            note(.pictures)
        }
    }
}

// MARK: - Characters

extension TextReader {
    private mutating func mark(_ kind: ReadNote.Kind) {
        flushLegacy()
        let place = current.characters.count
        current.notes.append(ReadNote(kind: kind, range: place..<place))
    }

    private mutating func append(_ text: String, in font: String? = nil) {
        guard !text.isEmpty, fields.last != true else { return }
        guard let font, !font.isEmpty else {
            flushLegacy()
            return push(text)
        }
        if let symbols = Self.symbols(text, in: font) {
            flushLegacy()
            push(symbols)
        } else if LegacyFonts.isLegacy(font) {
            if legacy?.font != font { flushLegacy() }
            legacy = ((legacy?.text ?? "") + text, font)
        } else {
            flushLegacy()
            push(text)
        }
    }

    /// Text typed in a font of pictures: "þ" in Wingdings is a ticked box.
    private static func symbols(_ text: String, in font: String) -> String? {
        guard SymbolFonts.character(0x20, in: font) != nil else { return nil }
        return text.unicodeScalars.map { SymbolFonts.character($0.value, in: font) ?? "" }.joined()
    }

    /// Converts and writes what was kept of an old font.
    mutating func flushLegacy() {
        guard let (text, font) = legacy else { return }
        legacy = nil
        guard let (converted, encoding) = LegacyFonts.unicode(text, in: font) else {
            return push(text)
        }
        let start = current.characters.count
        push(converted)
        let range = start..<max(start, current.characters.count)
        current.notes.append(ReadNote(kind: .legacyFont(encoding), range: range))
        note(.legacyFonts)
    }

    /// A mark that stands apart from its letter joins it, also over the border of two runs.
    private mutating func push(_ text: String) {
        var text = text
        if let first = text.unicodeScalars.first, first.value > 0x2FF,
            first.properties.canonicalCombiningClass != .notReordered,
            let last = current.characters.last
        {
            current.characters.removeLast()
            text = String(last) + text
        }
        current.characters += text.map { $0 == "\r\n" ? "\n" : $0 }
    }
}

/// What a drawing holds: text boxes or a picture.
private struct DrawingContent {
    var boxes: [Element] = []
    var hasPicture = false

    mutating func look(at element: Element) {
        for child in element.elements {
            switch child.name.local {
            case "txbxContent": boxes.append(child)
            case "blip", "imagedata": hasPicture = true
            case "AlternateContent": child.chosenBranch.map { look(at: $0) }
            default: look(at: child)
            }
        }
    }
}
