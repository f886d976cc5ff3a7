import Markup

/// Which paragraph styles have a tab stop with a dotted leader (ECMA-376 part 1, §17.3.1.37).
struct LeaderStyles: Sendable {
    private var styles: Set<String> = []
    private var defaultStyle: String?

    /// No style has one.
    init() {}

    /// Reads `styles.xml`.
    init(_ root: Element) {
        var bases: [String: String] = [:]
        for style in root.all(.style) {
            guard let id = style.attribute(Name(namespace: Word.namespace, local: "styleId")) else {
                continue
            }
            if let base = style.first(.basedOn)?.wordValue { bases[id] = base }
            let tabs = style.first(.paragraphProperties)?.first(.tabs)?.all(.tab) ?? []
            if tabs.contains(where: { StartTag($0).isDottedTab }) { styles.insert(id) }
            let isDefault = style.attribute(Name(namespace: Word.namespace, local: "default"))
            let type = style.attribute(Name(namespace: Word.namespace, local: "type"))
            if type == "paragraph", isDefault == "1" || isDefault == "true" { defaultStyle = id }
        }
        inherit(bases)
    }

    private mutating func inherit(_ bases: [String: String]) {
        for id in bases.keys {
            var seen: Set<String> = []
            var current = id
            while let base = bases[current], seen.insert(current).inserted {
                if styles.contains(base) { styles.insert(id) }
                current = base
            }
        }
    }

    /// Whether the paragraph has such a tab stop, by itself or by its style.
    func hasLeader(paragraph: ArraySlice<Event>) -> Bool {
        var style = defaultStyle
        for event in paragraph.dropFirst() {
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
