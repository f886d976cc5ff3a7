import Markup

/// Mail-merge fields as tags: an office's own letters print without being written again.
extension Element {
    /// The element with every mail-merge field as a run that holds its tag.
    ///
    /// A field is one element, or runs from a `w:fldChar` that begins it to the one that ends it
    /// (§17.16.18); one inside the code of another field is left, for its result decides there.
    func withMergeFieldsAsTags(_ delimiters: Delimiters) -> Element {
        guard holdsMergeField else { return self }
        var element = self
        element.children = []
        var rest = children[...]
        var outer = OpenFields()
        while let node = rest.popFirst() {
            guard let child = node.element else {
                element.children.append(node)
                continue
            }
            var kept: [Node] = []
            let field =
                outer.isInCode
                ? nil : child.simpleField ?? rest.takeField(begunBy: child, leaving: &kept)
            guard let field else {
                outer.read(child.fieldMarks)
                element.children.append(.element(child.withMergeFieldsAsTags(delimiters)))
                continue
            }
            let run = child.run(holding: field.text(between: delimiters))
            element.children.append(.element(run))
            for node in kept {
                outer.read(node.element?.fieldMarks ?? [])
                element.children.append(
                    node.element.map { .element($0.simpleFieldOrInside(delimiters)) } ?? node)
            }
        }
        return element
    }

    /// An element between the runs of a field, with its own mail-merge fields as tags.
    private func simpleFieldOrInside(_ delimiters: Delimiters) -> Element {
        guard let field = simpleField else { return withMergeFieldsAsTags(delimiters) }
        return run(holding: field.text(between: delimiters))
    }

    private var simpleField: MergeField? {
        guard name == Name.word("fldSimple") else { return nil }
        return attribute(Name.word("instr")).flatMap { MergeField(code: $0) }
    }

    private var holdsMergeField: Bool {
        switch name.local {
        case "instrText": if text.namesMergeField { return true }
        case "fldSimple":
            if attribute(Name.word("instr"))?.namesMergeField == true { return true }
        default: break
        }
        return children.contains { $0.element?.holdsMergeField == true }
    }

    fileprivate var fieldMarks: [String] {
        all(Name.word("fldChar")).compactMap { $0.attribute(Name.word("fldCharType")) }
    }

    fileprivate var fieldCode: String { all(Name.word("instrText")).map(\.text).joined() }

    /// A run with the formatting of this one, or of the first run in it.
    private func run(holding text: String) -> Element {
        let run = name == Name.word("r") ? self : elements.first { $0.name == Name.word("r") }
        let properties = run?.first(.runProperties).map { [Node.element($0)] } ?? []
        let content = Element(
            Word.text.name(prefix: name.prefix), attributes: [.preserveSpace],
            children: [.text(text)])
        return Element(
            Word.run.name(prefix: name.prefix), children: properties + [.element(content)])
    }
}

/// The fields that are open at a place among runs.
private struct OpenFields {
    /// For each, outermost first: whether its code is being read.
    private var areInCode: [Bool] = []

    var isInCode: Bool { areInCode.contains(true) }

    mutating func read(_ marks: [String]) {
        for mark in marks {
            switch mark {
            case "begin": areInCode.append(true)
            case "separate": _ = areInCode.popLast().map { _ in areInCode.append(false) }
            default: _ = areInCode.popLast()
            }
        }
    }
}

extension ArraySlice<Node> {
    /// Takes the rest of a mail-merge field; nil, with nothing taken, for any other field and for
    /// one that does not end here.
    ///
    /// What is no run is kept: a bookmark may begin in a field and end behind it.
    fileprivate mutating func takeField(
        begunBy first: Markup.Element, leaving kept: inout [Node]
    ) -> MergeField? {
        guard first.fieldMarks.first == "begin", !first.fieldMarks.contains("end") else {
            return nil
        }
        var code = first.fieldCode
        var isCode = !first.fieldMarks.contains("separate")
        var between: [Node] = []
        for (index, node) in zip(indices, self) {
            guard let run = node.element, Word.run.names(run.name) else {
                between.append(node)
                continue
            }
            let marks = run.fieldMarks
            if marks.contains("begin") { return nil }
            if isCode { code += run.fieldCode }
            if marks.contains("separate") { isCode = false }
            guard marks.contains("end") else { continue }
            guard let field = MergeField(code: code) else { return nil }
            self = self[(index + 1)...]
            kept = between
            return field
        }
        return nil
    }
}

extension String {
    fileprivate var namesMergeField: Bool { uppercased().contains("MERGEFIELD") }
}
