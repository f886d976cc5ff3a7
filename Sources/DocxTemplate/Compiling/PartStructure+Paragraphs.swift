import Markup

/// The parts of a paragraph.
extension PartStructure {
    /// The paragraph's start and its properties, without the ids that Word gave it.
    func head(of paragraph: Int) -> [Event] {
        let properties = paragraph + 1
        let hasProperties = events[properties].starts(.paragraphProperties)
        let end = hasProperties ? range(of: properties).upperBound : properties
        return Array(events[paragraph..<end]).withoutParagraphIDs
    }

    /// The paragraph's end.
    func end(of paragraph: Int) -> Event { events[range(of: paragraph).upperBound - 1] }

    /// The section break in the properties of a paragraph (ECMA-376 part 1, §17.6.18).
    func sectionBreak(ofParagraph paragraph: Int) -> Range<Int>? {
        guard events[paragraph].starts(.paragraph),
            events[paragraph + 1].starts(.paragraphProperties)
        else { return nil }
        return range(of: paragraph + 1).first { events[$0].starts(.sectPr) }.map { range(of: $0) }
    }

    /// A paragraph with nothing but the first section break in a range; nil where it has none.
    ///
    /// With it, what precedes the range keeps its page when the range itself is not printed.
    func keptBreak(in range: Range<Int>) -> [Event]? {
        for paragraph in range where events[paragraph].starts(.paragraph) {
            guard let found = sectionBreak(ofParagraph: paragraph),
                case .start(let element) = events[paragraph],
                case .start(let properties) = events[paragraph + 1]
            else { continue }
            return [.start(StartTag(element.name)), .start(StartTag(properties.name))]
                + events[found] + [.end(properties.name), .end(element.name)]
        }
        return nil
    }
}

extension [Event] {
    /// Without `w14:paraId` and `w14:textId`, which one paragraph alone may have.
    var withoutParagraphIDs: [Event] { map(\.withoutParagraphIDs) }
}

extension Event {
    /// Without `w14:paraId` and `w14:textId`.
    var withoutParagraphIDs: Event {
        guard case .start(var tag) = self,
            tag.attributes.contains(where: { $0.name.isParagraphID })
        else { return self }
        tag.attributes.removeAll { $0.name.isParagraphID }
        return .start(tag)
    }
}

extension Name {
    /// Whether the attribute is an id that Word gives to each paragraph and row ([MS-DOCX] 2.2.4).
    var isParagraphID: Bool {
        namespace == "http://schemas.microsoft.com/office/word/2010/wordml"
            && (local == "paraId" || local == "textId")
    }
}
