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
            var run = try CheckRun(package, until: .now + deadline, most: most)
            try run.readParts()
            guard grade != .wellformed else { return run.findings }
            try run.checkRules()
            run.checkSchemas(standard)
            return Array(run.findings.prefix(most))
        } catch {
            return [DocxFinding(error)]
        }
    }
}

/// One package on its way through the checks.
private struct CheckRun {
    let package: Package
    let deadline: ContinuousClock.Instant
    let most: Int
    let main: PartName?
    var findings: [DocxFinding] = []
    /// The parts that hold WordprocessingML, after markup compatibility.
    var wordParts: [(part: PartName, root: Element)] = []
    var isOurs = false

    init(
        _ package: Package, until deadline: ContinuousClock.Instant, most: Int
    ) throws(PackageError) {
        self.package = package
        self.deadline = deadline
        self.most = most
        main = try package.parts(related: "officeDocument", to: nil).first
    }

    mutating func readParts() throws(PackageError) {
        for part in package.partNames {
            let name = String(part.path.dropFirst())
            guard let type = package.contentType(of: part) else {
                findings.append(DocxFinding(.untypedPart, part: name))
                continue
            }
            guard type.hasSuffix("+xml") || type.hasSuffix("/xml") else { continue }
            var root = try package.markup(of: part)
            if part == main, Word.paragraph.name().namespace != root.name.namespace {
                let isStrict = root.name.namespace == Word.strictNamespace
                findings.append(DocxFinding(isStrict ? .strictDocument : .noDocument, part: name))
            }
            if root.name.local == "Properties", type.hasSuffix("extended-properties+xml") {
                isOurs = root.elements.contains {
                    $0.name.local == "Application" && $0.text == DocxCheck.application
                }
            }
            guard root.name.namespace == Word.namespace else { continue }
            var compatibility = Compatibility()
            compatibility.process(&root)
            wordParts.append((part, root))
            findings += compatibility.unknown.map { DocxFinding(.mustUnderstand($0), part: name) }
        }
        if main.map({ package.contains($0) }) != true { findings.append(DocxFinding(.noDocument)) }
    }

    mutating func checkRules() throws(PackageError) {
        var used: [PartName: [(id: String, paragraph: Int)]] = [:]
        for (part, root) in wordParts {
            var rules = PartRules(part: String(part.path.dropFirst()))
            rules.check(root)
            findings += rules.findings
            used[part] = rules.used
        }
        let relationships = RelationshipRules(package: package)
        findings += try relationships.problems(of: nil, used: [])
        for part in package.partNames {
            findings += try relationships.problems(of: part, used: used[part] ?? [])
        }
    }

    mutating func checkSchemas(_ standard: StandardSchemas?) {
        for (part, root) in wordParts {
            if isOurs { check(part, root, against: WordSchema.compiled) }
            if let standard { check(part, root, against: .success(standard.word)) }
        }
    }

    private mutating func check(
        _ part: PartName, _ root: Element, against schema: Result<Schema, MarkupError>
    ) {
        let name = String(part.path.dropFirst())
        let left = deadline - .now
        guard left > .zero, findings.count < most else { return }
        do throws(MarkupError) {
            let violations = try schema.get().violations(
                in: root.serializedDocument(), most: most - findings.count, deadline: left)
            // The declaration and the root stand on two lines, then each paragraph on its own.
            findings += violations.map {
                DocxFinding(.schema($0.message), part: name, paragraph: max(0, $0.line - 2))
            }
        } catch {
            findings.append(DocxFinding(.unreadablePart(error), part: name))
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
