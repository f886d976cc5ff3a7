import Markup

/// What no schema sees, or sees only in its own order of things: facts in tables, each with the
/// place in the standard it comes from.
enum DocumentRules {
    /// Children in the order in which they must stand (ECMA-376 part 1, annex A).
    ///
    /// Run properties are not here: transitional documents may have them in any order.
    static let order: [String: ChildOrder] = [
        "p": ChildOrder(first: ["pPr"]),
        "r": ChildOrder(first: ["rPr"]),
        "tbl": ChildOrder(first: ["tblPr", "tblGrid"]),
        "tr": ChildOrder(first: ["tblPrEx", "trPr"]),
        "tc": ChildOrder(first: ["tcPr"]),
        "body": ChildOrder(last: "sectPr"),
        "sdt": ChildOrder(first: ["sdtPr", "sdtEndPr", "sdtContent"]),
        "pPr": ChildOrder(all: [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
            "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
            "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
            "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
            "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
            "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
        ]),
        "tblPr": ChildOrder(all: [
            "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
            "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
            "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription", "tblPrChange",
        ]),
        "tcPr": ChildOrder(all: [
            "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap",
            "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns",
            "cellDel", "cellMerge", "tcPrChange",
        ]),
        "sectPr": ChildOrder(all: [
            "headerReference|footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
            "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign",
            "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
            "printerSettings", "sectPrChange",
        ]),
    ]

    /// Elements whose last block must be a paragraph: Word does not open a cell without one.
    static let endWithParagraph: Set<String> = ["tc"]

    /// Elements that must hold one of the children named; the first is what messages ask for.
    static let required: [RequiredChild] = [
        RequiredChild("tr", ["tc", "sdt", "customXml"]),
        RequiredChild("tbl", ["tr", "sdt", "customXml"]),
        RequiredChild("tbl", ["tblGrid"], isGrave: false),
        RequiredChild("tbl", ["tblPr"], isGrave: false),
        RequiredChild("hdr", blocks, isGrave: false), RequiredChild("ftr", blocks, isGrave: false),
        RequiredChild("txbxContent", blocks), RequiredChild("comment", blocks, in: "comments"),
        RequiredChild("footnote", blocks, in: "footnotes"),
        RequiredChild("endnote", blocks, in: "endnotes"),
    ]

    /// Ids that must differ within their part: element, attribute, and what they are called.
    static let unique: [UniqueID] = [
        UniqueID(Word.namespace, "bookmarkStart", id: "id"),
        UniqueID(Word.namespace, "bookmarkStart", id: "name"),
        UniqueID(Word.namespace, "comment", id: "id"),
        UniqueID(Word.namespace, "footnote", id: "id"),
        UniqueID(Word.namespace, "endnote", id: "id"),
        UniqueID(
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "docPr",
            id: "id", inNamespace: ""),
    ]

    /// Where a paragraph may stand although it is within a paragraph.
    static let stories: Set<String> = ["txbxContent", "footnote", "endnote", "comment"]

    /// Block-level elements (EG_BlockLevelElts).
    static let blocks = ["p", "tbl", "sdt", "customXml", "altChunk", "ins", "del"]
}

/// A child that an element must have.
struct RequiredChild {
    var parent: String
    var children: [String]
    /// The root of the parts where the rule holds; nil for all.
    var root: String?
    /// Whether Word does not open the file otherwise.
    var isGrave: Bool

    init(
        _ parent: String, _ children: [String], in root: String? = nil, isGrave: Bool = true
    ) {
        self.parent = parent
        self.children = children
        self.root = root
        self.isGrave = isGrave
    }
}

/// An attribute whose values must differ.
struct UniqueID: Hashable {
    var element: Name
    var id: Name

    init(_ namespace: String, _ element: String, id: String, inNamespace: String = Word.namespace) {
        self.element = Name(namespace: namespace, local: element)
        self.id = Name(namespace: inNamespace, local: id)
    }
}

/// The order in which the children of an element must stand.
struct ChildOrder {
    private var rank: [String: Int] = [:]
    /// Where names stand that are not in the order; nil where they are of no matter.
    private let rest: Int?
    /// Children that may stand more than once.
    private var repeatable: Set<String> = []

    /// Marks that may stand anywhere (EG_RangeMarkupElements).
    private static let marks: Set<String> = [
        "bookmarkStart", "bookmarkEnd", "moveFromRangeStart", "moveFromRangeEnd",
        "moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd",
        "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "proofErr", "permStart", "permEnd",
    ]

    /// Names that come first, each once, before all others.
    init(first names: [String]) {
        rest = names.count
        add(names)
    }

    /// A name that comes last.
    init(last name: String) {
        rest = 0
        rank[name] = 1
    }

    /// All names that there are; "a|b" for several that may stand in any order and often.
    init(all names: [String]) {
        rest = nil
        add(names)
    }

    private mutating func add(_ names: [String]) {
        for (index, names) in names.enumerated() {
            let group = names.split(separator: "|").map(String.init)
            for name in group { rank[name] = index }
            if group.count > 1 { repeatable.formUnion(group) }
        }
    }

    /// The children of an element one after the other.
    struct Walk {
        private let order: ChildOrder
        private var highest = -1
        private var seen: Set<String> = []

        init(_ order: ChildOrder) { self.order = order }

        /// What is wrong with the next child, in that parent.
        mutating func problem(of name: String, in parent: String) -> DocxFinding.Problem? {
            guard !ChildOrder.marks.contains(name), let own = order.rank[name] ?? order.rest else {
                return nil
            }
            defer { highest = max(highest, own) }
            let isRanked = order.rank[name] != nil
            if isRanked, !seen.insert(name).inserted, !order.repeatable.contains(name) {
                return .repeated(child: name, in: parent)
            }
            return own < highest ? .misplaced(child: name, in: parent) : nil
        }
    }
}

extension ChildOrder {
    /// Where a child of that name belongs among `children`.
    func index(for name: String, in children: [Node]) -> Int {
        guard let own = rank[name] else { return children.count }
        return children.firstIndex {
            ($0.element.flatMap { rank[$0.name.local] ?? rest } ?? -1) > own
        }
            ?? children.count
    }

    /// The place of a name in the order; a name that is not in it comes last.
    func place(of name: String) -> Int { rank[name] ?? rest ?? rank.count }
}
