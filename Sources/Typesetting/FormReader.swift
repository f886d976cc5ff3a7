import Markup

/// Turns the elements of a source into blocks.
struct FormReader {
    let file: String
    var diagnostics: [TypesettingDiagnostic] = []

    init(file: String) { self.file = file }

    /// Reads the form and, through it, the forms that it extends.
    mutating func form(
        _ bytes: [UInt8], base: (String) -> [UInt8]?, chain: [String]
    ) throws(TypesettingError) -> FormSource {
        let root = try root(bytes)
        var form = header(of: root)
        form.blocks = try blocks(of: root, extending: form.extends, base: base, chain: chain)
        reportDuplicates(in: form.blocks)
        guard diagnostics.isEmpty else { throw TypesettingError(diagnostics) }
        return form
    }

    /// The root of a source that has the vocabulary's shape.
    private func root(_ bytes: [UInt8]) throws(TypesettingError) -> Element {
        let root: Element
        do {
            root = try Element(parsing: bytes)
        } catch {
            throw TypesettingError([Self.diagnostic(of: error, in: file)])
        }
        var check = VocabularyCheck(file: file)
        check.check(root: root)
        guard check.diagnostics.isEmpty else { throw TypesettingError(check.diagnostics) }
        return root
    }

    private static func diagnostic(
        of error: MarkupError, in file: String
    ) -> TypesettingDiagnostic {
        let (reason, line): (String, Int) =
            switch error {
            case .notWellFormed(let line, let reason): (reason, line)
            case .documentType: ("<!DOCTYPE>", 0)
            case .encoding(let name): (name, 0)
            case .overLimit(let name, let value, let limit): ("\(name) \(value) > \(limit)", 0)
            case .unusableSchema(let reason): (reason, 0)
            }
        return TypesettingDiagnostic(.notXML(reason: reason), at: Place(file: file, line: line))
    }

    private func header(of root: Element) -> FormSource {
        var form = FormSource(
            id: root.value("id"), code: root.value("code"), kind: root.value("kind"),
            origin: Origin(rawValue: root.value("origin")) ?? .reconstructed,
            subject: root.value("subject"))
        form.extends = root.attribute("extends")
        form.layout = root.attribute("layout")
        form.version = root.attribute("version") ?? "1"
        form.orientation = Orientation(rawValue: root.value("page")) ?? .portrait
        return form
    }

    mutating func report(_ problem: TypesettingProblem, at place: Place) {
        diagnostics.append(TypesettingDiagnostic(problem, at: place))
    }

    func place(of element: Element) -> Place { Place(file: file, line: element.line) }

    private mutating func reportDuplicates(in blocks: [Block]) {
        var seen: Set<String> = []
        for block in blocks.flattened {
            guard let id = block.id, !seen.insert(id).inserted else { continue }
            report(.duplicateID(id), at: block.place)
        }
    }
}

extension Element {
    /// The attribute's value; empty without it.
    func value(_ name: String) -> String { attribute(name) ?? "" }

    /// The attribute's value as a number.
    func number(_ name: String, default fallback: Int) -> Int {
        attribute(name).flatMap { Int($0) } ?? fallback
    }

    /// The child elements of that local name.
    func named(_ local: String) -> [Element] { elements.filter { $0.name.local == local } }
}
