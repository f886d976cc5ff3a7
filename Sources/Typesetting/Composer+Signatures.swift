import Markup

extension Composer {
    /// One signature stands in the half of its side; two stand side by side.
    mutating func set(_ signatures: [Signature]) -> [Element] {
        guard signatures.count > 1 else { return signatures.map { alone($0) } }
        let widths = signatures.map { _ in 100 / signatures.count }
        let cells = signatures.map { TableMarkup.Cell(paragraphs: paragraphs(of: $0)) }
        let table = TableMarkup(
            style: TableStyle.plain, grid: widths.shares(of: textWidth), rows: [.init(cells: cells)]
        )
        return [table.element]
    }

    /// A signature alone has an empty cell beside it: a row is never torn between pages.
    private mutating func alone(_ signature: Signature) -> Element {
        let cell = TableMarkup.Cell(paragraphs: paragraphs(of: signature))
        let room = TableMarkup.Cell(paragraphs: [paragraph(.signatureNote, [])])
        let indent = Twips.millimetres(layout.signatureIndent)
        let grid = [indent, textWidth - indent]
        return TableMarkup(
            style: TableStyle.plain, grid: signature.isLeft ? grid.reversed() : grid,
            rows: [.init(cells: signature.isLeft ? [cell, room] : [room, cell])]
        ).element
    }

    /// The lines of a signature; the first keeps its distance from what stands above.
    ///
    /// In the closing of an issued paper the first line is the body that signs, the rest the title
    /// of whoever signs for it.
    private mutating func paragraphs(
        of signature: Signature, hasTitle: Bool = false
    ) -> [Element] {
        lines(of: signature, hasTitle).enumerated().map { index, line in
            paragraph(line.role, line.content) { properties in
                if index == 0 { properties.before = signatureSpace }
            }
        }
    }

    private var signatureSpace: Int { Twips.points(layout.signatureSpace) }

    /// Date, role, note, then the name under the room to sign.
    private mutating func lines(
        of signature: Signature, _ hasTitle: Bool
    ) -> [(role: StyleRole, content: [Element])] {
        let place = signature.place
        var lines: [(role: StyleRole, content: [Element])] = []
        if let date = signature.date {
            let text = date.isEmpty ? layout.words.signatureDate : date
            lines.append((.signatureDate, set(Text(text), at: place)))
        }
        lines += signature.role.enumerated().map { index, text in
            (hasTitle && index > 0 ? .signatureTitle : .signature, set(text, at: place))
        }
        if let note = signature.note { lines.append((.signatureNote, set(Text(note), at: place))) }
        lines.append((.signatureName, set(Text(signature.name ?? ""), at: place)))
        return lines
    }

    /// Those who get a copy on the left, the signature on the right.
    mutating func closing(
        _ groups: [RecipientGroup], _ signature: Signature, at place: Place
    ) -> Element {
        var left = [
            paragraph(.recipientsHead, [WordXML.run(layout.words.recipients)]) { properties in
                properties.before = signatureSpace
            }
        ]
        for group in groups { left += lines(of: group, at: place) }
        let cells = [
            TableMarkup.Cell(paragraphs: left),
            TableMarkup.Cell(paragraphs: paragraphs(of: signature, hasTitle: true)),
        ]
        let indent = Twips.millimetres(layout.signatureIndent)
        return TableMarkup(
            style: TableStyle.plain, grid: [indent, textWidth - indent],
            rows: [.init(cells: cells)]
        ).element
    }

    private mutating func lines(of group: RecipientGroup, at place: Place) -> [Element] {
        var lines: [Element] = []
        if let purpose = group.purpose {
            lines.append(paragraph(.recipientsPurpose, [WordXML.run(purpose)]))
        }
        for recipient in group.recipients {
            let line = paragraph(
                .recipient, [WordXML.run("- ")] + set(recipient.text, at: place))
            lines += [line].held(by: recipient.condition, in: &self, at: place)
        }
        return lines.held(by: group.condition, in: &self, at: place)
    }
}

extension [Element] {
    /// These lines among recipients, printed when a condition holds.
    fileprivate func held(
        by condition: String?, in composer: inout Composer, at place: Place
    ) -> [Element] {
        guard let condition else { return self }
        composer.check("{{#\(condition)}}", at: place)
        return [composer.paragraph(.recipient, [WordXML.run("{{#\(condition)}}")])] + self
            + [composer.paragraph(.recipient, [WordXML.run("{{/}}")])]
    }
}
