import Markup

extension StartTag {
    /// What an id is to the document.
    enum IdentityKind: Hashable {
        /// The element's own number.
        case own
        /// A number that several elements have: the two ends of a range, a comment's reference.
        case shared(space: String)
        /// The name of a bookmark.
        case name
        /// The id of a shape in VML: letters and a number.
        case shape
    }

    /// The attributes that identify the element, by their positions.
    ///
    /// Bookmarks (ECMA-376 part 1, §17.13.6.2), other annotations (§17.13), notes (§17.11),
    /// content controls (§17.5.2.18), drawings (§20.4.2.5) and shapes in VML (part 4, §19.1.2.19).
    func identities(in parent: String) -> [(Int, IdentityKind)] {
        attributes.indices.compactMap { index in
            kind(of: attributes[index], in: parent).map { (index, $0) }
        }
    }

    private func kind(of attribute: Attribute, in parent: String) -> IdentityKind? {
        switch (name.namespace, attribute.name.local) {
        case (Word.namespace, "id"): annotationKind
        case (Word.namespace, "name") where name.local == "bookmarkStart": .name
        case (Word.namespace, "val") where name.local == "id" && parent == "sdtPr": .own
        case (Self.vml, "id") where name.local != "shapetype": .shape
        case (Self.vml, "spid") where name.local != "shapetype": .shape
        case (_, "id") where name.local == "docPr" || name.local == "cNvPr":
            attribute.name.namespace.isEmpty ? .own : nil
        default: nil
        }
    }

    private static let vml = "urn:schemas-microsoft-com:vml"

    private var annotationKind: IdentityKind? {
        switch name.local {
        case "commentRangeStart", "commentRangeEnd", "commentReference":
            return .shared(space: "comment ")
        case "footnoteReference", "endnoteReference": return .shared(space: name.local)
        case "footnote", "endnote", "comment", "hyperlink", "permStart": break
        case "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge": return .own
        case let local where local.hasSuffix("Change"): return .own
        default: break
        }
        for end in ["Start", "End"] where name.local.hasSuffix(end) {
            return .shared(space: name.local.dropLast(end.count) + " ")
        }
        return nil
    }

    /// The numbers of the element's ids that a new one must be above.
    ///
    /// Numbers that an application drew by lot are far away from those that are counted.
    fileprivate var usedNumbers: [Int] {
        attributes.compactMap { attribute in
            let local = attribute.name.local
            let isID =
                local == "id" || local == "spid"
                || local == "val" && name.local == "id"
                || local == "name" && name.local == "bookmarkStart"
            guard isID else { return nil }
            let digits = attribute.value.reversed().prefix { $0.isASCII && $0.isNumber }
            return Int(String(digits.reversed())).flatMap { $0 < 1 << 30 ? $0 : nil }
        }
    }
}

extension Element {
    /// The highest number of an id in the part.
    var highestIdentity: Int {
        let own = StartTag(self).usedNumbers.max() ?? 0
        return elements.reduce(own) { max($0, $1.highestIdentity) }
    }
}

/// A note or comment whose reference stands in a block.
struct NoteUse {
    /// Where its text stands.
    enum Kind: String {
        case footnote, endnote, comment

        /// The kind that an element refers to.
        init?(reference tag: StartTag) {
            guard tag.name.namespace == Word.namespace, tag.name.local.hasSuffix("Reference")
            else { return nil }
            self.init(rawValue: String(tag.name.local.dropLast("Reference".count)))
        }

        /// The kind of the notes that a part holds.
        init?(contentType: String?) {
            switch WordPart(contentType: contentType) {
            case .footnotes: self = .footnote
            case .endnotes: self = .endnote
            case .comments: self = .comment
            default: return nil
            }
        }
    }

    var kind: Kind
    /// Its id in the template.
    var id: String
    /// The identity that its reference has.
    var identity: Int
    /// The event of the reference.
    var position: Int
    /// The paths of the sections around the reference, outermost first.
    var scopes: [[String]] = []

    init(kind: Kind, id: String, identity: Int, at position: Int) {
        self.kind = kind
        self.id = id
        self.identity = identity
        self.position = position
    }
}

extension Identity {
    init(index: Int, original: String, _ kind: StartTag.IdentityKind) {
        self.init(index: index, original: markup { Escaping.appendAttribute(original, to: &$0) })
        switch kind {
        case .own, .shared: break
        // Word takes 40 characters.
        case .name: stem = markup { Escaping.appendAttribute(original.prefix(28) + "_", to: &$0) }
        case .shape:
            let stem = String(original.reversed().drop { $0.isNumber }.reversed())
            self.stem = markup { Escaping.appendAttribute(stem, to: &$0) }
        }
    }
}
