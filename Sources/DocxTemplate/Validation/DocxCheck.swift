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
    /// The parts that hold WordprocessingML.
    private var wordParts: [PartName] = []

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
            try package.read(part) { reading.take($0) }
            checkRoot(reading.root, of: part)
            guard reading.isWord else { continue }
            findings += reading.unknown.map { DocxFinding(.mustUnderstand($0), part: name) }
            broken += reading.rules.findings
            used[part] = reading.rules.used
            wordParts.append(part)
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
        let isOurs = try package.isOurs
        for part in wordParts {
            if isOurs { try check(part, against: WordSchema.compiled) }
            if let standard { try check(part, against: .success(standard.word)) }
        }
    }

    /// The part is read once more: what a schema is to see would be as large as the part.
    private mutating func check(
        _ part: PartName, against schema: Result<Schema, MarkupError>
    ) throws(PackageError) {
        let name = String(part.path.dropFirst())
        let left = deadline - .now
        guard left > .zero, findings.count < most else { return }
        var unread: PackageError?
        do throws(MarkupError) {
            let violations = try schema.get().violations(
                most: most - findings.count, deadline: left
            ) { push in
                var text = SchemaText()
                do throws(PackageError) {
                    try package.read(part) { text.take($0, push) }
                } catch { unread = error }
            }
            // The root stands on a line, then each paragraph on its own.
            findings += violations.map {
                DocxFinding(.schema($0.message), part: name, paragraph: max(0, $0.line - 1))
            }
        } catch {
            findings.append(DocxFinding(.unreadablePart(error), part: name))
        }
        if let unread { throw unread }
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
