import Markup

/// Which paragraph styles have a tab stop with a dotted leader (ECMA-376 part 1, §17.3.1.37).
struct LeaderStyles: Sendable {
    private var styles: Set<String> = []
    private var defaultStyle: String?

    /// No style has one.
    init() {}

    /// Reads `styles.xml`.
    init(_ root: Element) {
        let bases = StyleBases(root)
        defaultStyle = bases.defaultParagraph
        let leaders = bases.nearest { style in
            let tabs = style.first(.paragraphProperties)?.first(.tabs)?.all(.tab) ?? []
            return tabs.contains { StartTag($0).isDottedTab } ? true : nil
        }
        styles = Set(leaders.keys)
    }

    /// Whether the paragraph has such a tab stop, by itself or by its style.
    func hasLeader(paragraph: ArraySlice<Event>) -> Bool {
        var style = defaultStyle
        for event in paragraph.dropFirst() {
            // Behind what is printed there are no properties, but there may be very many tags.
            if case .tag = event { break }
            guard case .start(let tag) = event else {
                if event.ends(.paragraphProperties) { break }
                continue
            }
            if Word.run.names(tag.name) { break }
            if tag.isDottedTab { return true }
            if Word.pStyle.names(tag.name) { style = Word.value(of: tag) }
        }
        return style.map(styles.contains) ?? false
    }
}

extension StartTag {
    /// Whether the element is a tab stop with a dotted leader.
    fileprivate var isDottedTab: Bool {
        Word.tab.names(name) && Word.attribute("leader", of: self) == "dot"
            && Word.value(of: self) != "clear"
    }
}
