import Markup
package import OpenPackage

/// Looks whether a `.docx` file is one that Word and LibreOffice open as it is.
package struct DocxCheck: Sendable {
    /// How much is looked at.
    package enum Grade: String, Hashable, Sendable, CaseIterable {
        /// Nothing.
        case none
        /// What the first document of each template gets: well-formedness, the rules that no
        /// schema sees and, where the document is made here, the project's own schema.
        case proven
        /// That every part of the package is read without an error.
        case wellformed
        /// What `proven` looks at, and the standard's schemas where a folder with them is named.
        case schema
    }

    private let grade: Grade
    private let standard: StandardSchemas?
    private let limits: PackageLimits
    private let most: Int
    private let deadline: Duration

    /// Makes a check.
    ///
    /// - Parameters:
    ///   - grade: how much is looked at.
    ///   - schemas: the standard's schemas, for the grade `schema`.
    ///   - limits: what the package may take.
    ///   - most: the number of findings after which no more are looked for.
    ///   - deadline: the time after which no schema is asked any more.
    package init(
        grade: Grade, schemas: StandardSchemas? = nil, limits: PackageLimits = .standard,
        most: Int = 50, deadline: Duration = .seconds(10)
    ) {
        self.grade = grade
        standard = grade == .schema ? schemas : nil
        self.limits = limits
        self.most = most
        self.deadline = deadline
    }

    /// What is wrong with the file; nothing for a sound one.
    package func findings(in bytes: [UInt8]) -> [DocxFinding] {
        guard grade != .none else { return [] }
        do throws(PackageError) {
            return findings(in: try Package(reading: bytes, limits: limits))
        } catch {
            return [DocxFinding(error)]
        }
    }

    /// What is wrong with the package.
    package func findings(in package: Package) -> [DocxFinding] {
        guard grade != .none else { return [] }
        do throws(PackageError) {
            var run = try CheckRun(package, grade, standard, until: .now + deadline, most: most)
            try run.readParts()
            guard grade != .wellformed else { return run.findings }
            try run.checkRelationships()
            try run.checkSchemas()
            return Array(run.findings.prefix(most))
        } catch {
            return [DocxFinding(error)]
        }
    }
}

/// One package on its way through the checks; no part of it becomes a tree.
private struct CheckRun {
    let package: Package
    let grade: DocxCheck.Grade
    let standard: StandardSchemas?
    let deadline: ContinuousClock.Instant
    let most: Int
    let main: PartName?
    var findings: [DocxFinding] = []
    /// What the rules find, told behind what reading finds.
    private var broken: [DocxFinding] = []
    private var used: [PartName: [(id: String, paragraph: Int)]] = [:]
    /// The parts that hold WordprocessingML, and what our own schema finds in them.
    private var wordParts: [(name: PartName, violations: [DocxFinding])] = []
    /// Whether the document was made here.
    private let isOurs: Bool

    init(
        _ package: Package, _ grade: DocxCheck.Grade, _ standard: StandardSchemas?,
        until deadline: ContinuousClock.Instant, most: Int
    ) throws(PackageError) {
        self.package = package
        self.grade = grade
        self.standard = standard
        self.deadline = deadline
        self.most = most
        main = try package.parts(related: "officeDocument", to: nil).first
        isOurs = grade == .wellformed ? false : try package.isOurs
    }

    mutating func readParts() throws(PackageError) {
        for part in package.partNames {
            let name = String(part.path.dropFirst())
            guard package.contentType(of: part) != nil else {
                findings.append(DocxFinding(.untypedPart, part: name))
                continue
            }
            guard package.isMarkup(part) else { continue }
            guard grade != .wellformed else {
                var root: Name?
                try package.read(part) { event in
                    if root == nil, case .start(let element) = event { root = element.name }
                }
                checkRoot(root, of: part)
                continue
            }
            var reading = PartReading(part: name)
            let violations = try read(part, &reading)
            checkRoot(reading.root, of: part)
            guard reading.isWord else { continue }
            findings += reading.unknown.map { DocxFinding(.mustUnderstand($0), part: name) }
            broken += reading.rules.findings
            used[part] = reading.rules.used
            wordParts.append((part, violations))
        }
        if main.map({ package.contains($0) }) != true { findings.append(DocxFinding(.noDocument)) }
    }

    private mutating func checkRoot(_ root: Name?, of part: PartName) {
        guard part == main, let root, root.namespace != Word.namespace else { return }
        let isStrict = root.namespace == Word.strictNamespace
        findings.append(
            DocxFinding(
                isStrict ? .strictDocument : .noDocument, part: String(part.path.dropFirst())))
    }

    mutating func checkRelationships() throws(PackageError) {
        findings += broken
        let relationships = RelationshipRules(package: package)
        findings += try relationships.problems(of: nil, used: [])
        for part in package.partNames {
            findings += try relationships.problems(of: part, used: used[part] ?? [])
        }
    }

    mutating func checkSchemas() throws(PackageError) {
        for (part, violations) in wordParts {
            findings += violations
            guard let standard, deadline > .now, findings.count < most else { continue }
            var compatibility = Compatibility()
            findings += try self.violations(of: .success(standard.word), in: part) {
                compatibility.processed($0)
            }
        }
    }

    /// Reads a part for the rules and, where the document was made here, for our own schema.
    ///
    /// - Returns: what the schema finds.
    private func read(
        _ part: PartName, _ reading: inout PartReading
    ) throws(PackageError) -> [DocxFinding] {
        guard isOurs, deadline > .now else {
            try package.read(part) { reading.take($0) }
            return []
        }
        let found = try violations(of: WordSchema.compiled, in: part) { reading.take($0) }
        // A schema that cannot be used reads nothing.
        if reading.root == nil { try package.read(part) { reading.take($0) } }
        return reading.isWord ? found : []
    }

    /// What a schema finds in a part, while the part is read: what it is to see is as large as the
    /// part.
    ///
    /// - Parameter processed: what is left of an event for it.
    private func violations(
        of schema: Result<Schema, MarkupError>, in part: PartName,
        _ processed: (MarkupEvent) -> MarkupEvent?
    ) throws(PackageError) -> [DocxFinding] {
        let name = String(part.path.dropFirst())
        var unread: PackageError?
        let found: [DocxFinding]
        do throws(MarkupError) {
            let violations = try schema.get().violations(
                most: most, deadline: deadline - .now
            ) { push in
                var text = SchemaText()
                do throws(PackageError) {
                    try package.read(part) { event in
                        if let event = processed(event) { text.take(event, push) }
                    }
                } catch { unread = error }
            }
            // The root stands on a line, then each paragraph on its own.
            found = violations.map {
                DocxFinding(.schema($0.message), part: name, paragraph: max(0, $0.line - 1))
            }
        } catch {
            found = [DocxFinding(.unreadablePart(error), part: name)]
        }
        if let unread { throw unread }
        return found
    }
}

extension Package {
    /// Whether its properties say that the document was made here.
    fileprivate var isOurs: Bool {
        get throws(PackageError) {
            for part in partNames
            where contentType(of: part)?.hasSuffix("extended-properties+xml") == true {
                let properties = try markup(of: part)
                let names = properties.elements.filter { $0.name.local == "Application" }
                if names.contains(where: { $0.text == DocxCheck.application }) { return true }
            }
            return false
        }
    }
}

extension DocxCheck {
    /// What `Typesetting` writes as the application that made a document; others that save the
    /// document write their own name, and it is no longer measured by our schema.
    package static let application = "hoso"
}

extension DocxFinding {
    init(_ error: PackageError) {
        guard case .unreadablePart(let part, let markup) = error else {
            self.init(.unreadable(error))
            return
        }
        let name = part.hasPrefix("/") ? String(part.dropFirst()) : part
        self.init(.unreadablePart(markup), part: name)
    }
}
