import Markup

extension Element {
    /// Switches a setting on that is off by default.
    mutating func switchOn(_ setting: String) {
        set(Element(.word(setting, prefix: name.prefix)))
    }

    /// Endnotes at the end of each section instead of the whole (§17.11.22).
    mutating func endNotesWithSections() {
        let prefix = name.prefix
        let word = { (local: String) in Name.word(local, prefix: prefix) }
        var notes = first(word("endnotePr")) ?? Element(word("endnotePr"))
        notes = notes.removing(["pos"])
        notes.children.insert(
            .element(
                Element(word("pos"), attributes: [Attribute(word("val"), "sectEnd")])), at: 0)
        set(notes)
    }
}
