import Markup

extension FormReader {
    /// The blocks among the children of an element.
    mutating func blocks(in element: Element) -> [Block] {
        var blocks: [Block] = []
        for child in element.elements where Vocabulary.blocks.contains(child.name.local) {
            let content = content(of: child)
            blocks.append(
                Block(
                    id: child.attribute("id"),
                    origin: child.attribute("origin").flatMap(Origin.init(rawValue:)),
                    place: place(of: child), content: content))
        }
        return blocks
    }

    private mutating func content(of element: Element) -> Block.Content {
        switch element.name.local {
        case "letterhead": .letterhead(letterhead(element))
        case "rule": .rule
        case "identity": .identity(identity(element))
        case "section", "item": .group(blocks(in: element))
        case "answer":
            .answer(
                path: element.value("ref"), lines: element.number("lines", default: 4),
                keepsNext: element.attribute("keep") != nil)
        case "grades", "choice": .choice(choice(element))
        case "field-line": .fieldLine(field(element))
        case "criteria": .criteria(criteria(element))
        case "table": .table(table(element))
        case "repeat":
            .loop(
                path: element.value("ref"), blank: element.number("blank", default: 1),
                blocks(in: element))
        case "when": .condition(element.value("test"), blocks(in: element))
        case "slips": .slips(slips(element))
        case "bases":
            .bases(path: element.value("ref"), blank: element.number("blank", default: 3))
        case "article": .article(number: element.value("number"), text(of: element))
        case "signature": .signatures([signature(element)])
        case "signatures": .signatures(element.elements.map { signature($0) })
        case "closing": closing(element)
        case "page-break": .pageBreak
        default: paragraph(element)
        }
    }

    private mutating func slips(_ element: Element) -> Slips {
        Slips(
            across: element.number("across", default: 1),
            down: element.number("down", default: 1), test: element.attribute("when"),
            blocks: blocks(in: element))
    }

    private func paragraph(_ element: Element) -> Block.Content {
        let role = Self.role(of: element)
        let text = text(of: element)
        return element.attribute("keep") == nil ? .text(role, text) : .kept(role, text)
    }

    private static func role(of element: Element) -> TextRole {
        let style = element.value("style")
        return switch element.name.local {
        case "title": .title
        case "subtitle": style == "italic" ? .italicSubtitle : .subtitle
        case "lead": .lead
        case "heading": .heading(element.number("level", default: 1))
        case "prompt": .prompt
        case "detail": .detail
        case "note": .note
        case "decides": .decides
        default: paragraphStyles[style] ?? .body
        }
    }

    private static let paragraphStyles: [String: TextRole] = [
        "body": .body, "bold": .bold, "italic": .italic, "center": .center, "indent": .indent,
        "dash": .dash,
    ]
}

extension FormReader {
    private func letterhead(_ element: Element) -> Letterhead {
        Letterhead(
            kind: element.value("kind"),
            superior: element.named("superior").first.map { text(of: $0) },
            issuer: element.named("issuer").first.map { text(of: $0) },
            showsCode: element.value("code") == "yes", number: element.attribute("number"),
            isDated: element.value("dated") != "no")
    }

    private mutating func identity(_ element: Element) -> [IdentityLine] {
        element.elements.map { line in
            let fields = line.elements.map { field($0) }
            let given = line.value("widths").split(separator: " ").compactMap { Int($0) }
            let widths = given.isEmpty ? Self.evenWidths(fields.count) : given
            if widths.count != fields.count {
                report(
                    .wrongWidths(fields: fields.count, widths: widths.count), at: place(of: line))
            } else if widths.reduce(0, +) != 100 {
                report(.widthsOver(sum: widths.reduce(0, +)), at: place(of: line))
            }
            return IdentityLine(place: place(of: line), fields: fields, widths: widths)
        }
    }

    private static func evenWidths(_ count: Int) -> [Int] {
        var widths = Array(repeating: 100 / count, count: count)
        widths[0] += 100 - widths.reduce(0, +)
        return widths
    }

    private func field(_ element: Element) -> LabelledField {
        LabelledField(
            place: place(of: element), path: element.value("ref"),
            label: element.attribute("label"), filter: element.attribute("filter"),
            after: element.attribute("after"))
    }

    private func choice(_ element: Element) -> ChoiceBlock {
        let isGrades = element.name.local == "grades"
        let arrange = element.attribute("arrange") ?? (isGrades ? "row" : "stacked")
        let codes = element.attribute("codes")?.split(separator: " ").map(String.init)
        return ChoiceBlock(
            path: element.value("ref"), codes: codes, label: element.attribute("label"),
            isRow: arrange == "row", isGrades: isGrades)
    }

    mutating func signature(_ element: Element) -> Signature {
        var role = element.named("role").map { text(of: $0) }
        if let line = element.attribute("role") { role.insert(Text(line), at: 0) }
        if role.isEmpty {
            report(.missingAttribute("role", of: "signature"), at: place(of: element))
        }
        let isDated = element.value("dated") == "yes" || element.attribute("date") != nil
        return Signature(
            place: place(of: element), role: role, note: element.attribute("note"),
            date: isDated ? element.value("date") : nil, name: element.attribute("name"),
            isLeft: element.value("side") == "left")
    }

    private mutating func closing(_ element: Element) -> Block.Content {
        let groups = element.named("recipients").map { group in
            RecipientGroup(
                purpose: group.attribute("for"), condition: group.attribute("when"),
                recipients: group.elements.map { recipient in
                    .init(text: text(of: recipient), condition: recipient.attribute("when"))
                })
        }
        let signatures = element.named("signature").map { signature($0) }
        return .closing(groups, signatures[0])
    }
}

extension FormReader {
    /// The running text of an element, folded.
    func text(of element: Element) -> Text {
        Text(runs: runs(in: element, emphasis: [])).folded
    }

    private func runs(in element: Element, emphasis: Emphasis) -> [Text.Run] {
        element.children.flatMap { node -> [Text.Run] in
            switch node {
            case .text(let text): return [.text(text, emphasis)]
            case .element(let child):
                guard child.name.local != "br" else { return [.lineBreak] }
                return runs(in: child, emphasis: emphasis.union(Self.emphasis(of: child)))
            case .comment, .processingInstruction: return []
            }
        }
    }

    private static func emphasis(of element: Element) -> Emphasis {
        switch element.name.local {
        case "b": .bold
        case "i": .italic
        case "u": .underline
        default: []
        }
    }
}
