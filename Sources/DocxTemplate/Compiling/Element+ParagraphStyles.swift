import Markup

extension Element {
    /// The ids of the styles that the paragraphs in it have.
    var paragraphStyles: Set<String> {
        var styles: Set<String> = []
        gather(&styles)
        return styles
    }

    private func gather(_ styles: inout Set<String>) {
        if Word.pStyle.names(name) {
            let value = Name(namespace: Word.namespace, local: "val")
            if let style = attribute(value) { styles.insert(style) }
            return
        }
        for child in elements { child.gather(&styles) }
    }
}
