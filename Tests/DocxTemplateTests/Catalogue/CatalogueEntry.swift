import Fields
import OpenPackage
import Testing
import VietnameseText

@testable import DocxTemplate

/// One code of the catalogue: what it means, what to do, and the smallest thing that gives it.
struct CatalogueEntry: Sendable, CustomTestStringConvertible {
    var code: String
    /// What it means, in Vietnamese.
    var meaning: String
    /// What to do about it.
    var remedy: String
    var example: Example

    var testDescription: String { code }

    init(_ code: String, _ meaning: String, _ remedy: String, _ example: Example) {
        self.code = code
        self.meaning = meaning
        self.remedy = remedy
        self.example = example
    }

    /// The smallest thing that gives a code.
    enum Example: Sendable {
        /// A template that cannot be compiled.
        case compiled(SmallTemplate, shown: String)
        /// A template, and a record for which no document is made as it should be.
        case rendered(SmallTemplate, Record, shown: String)
        /// A template that can be compiled, and is doubtful.
        case inspected(SmallTemplate, shown: String)
        /// A file that Word stumbles over.
        case checked(shown: String, found: @Sendable () throws -> [DocxFinding])
        /// A paragraph of a template and those of its partial «p», or of the document «x» in its
        /// record.
        case composed(String, partial: [String], shown: String)
    }
}

extension CatalogueEntry {
    /// Paragraphs of a template that cannot be compiled.
    static func refused(_ paragraphs: String...) -> Example {
        .compiled(SmallTemplate(paragraphs), shown: paragraphs.joined(separator: "\n"))
    }

    /// A paragraph of a template that cannot be printed for a record.
    static func printed(_ paragraph: String, _ record: Record) -> Example {
        .rendered(SmallTemplate([paragraph]), record, shown: paragraph)
    }

    /// A template with that markup in its body.
    static func markup(_ body: String) -> Example {
        .inspected(SmallTemplate(body: body), shown: body)
    }

    /// A template of paragraphs, with fields in its dictionary.
    static func text(_ paragraphs: [String], fields: [Field] = []) -> Example {
        let dictionary = fields.map { "(từ điển: \($0.path))" }
        return .inspected(
            SmallTemplate(paragraphs, fields: fields),
            shown: (paragraphs + dictionary).joined(separator: "\n"))
    }

    /// A document with that markup in its body.
    static func file(
        _ body: String, attributes: String = "", isOurs: Bool = false,
        relationships: [Relationship] = [], shown: String? = nil
    ) -> Example {
        .checked(shown: shown ?? body) {
            let package = try checkedPackage(
                body: body, attributes: attributes, isOurs: isOurs, relationships: relationships)
            return DocxCheck(grade: .proven).findings(in: package)
        }
    }
}

extension CatalogueEntry.Example {
    /// What is shown of it.
    var shown: String {
        switch self {
        case .compiled(_, let shown), .rendered(_, _, let shown), .inspected(_, let shown),
            .checked(let shown, _), .composed(_, _, let shown):
            shown
        }
    }

    /// The codes and the words of what is wrong with it.
    func findings() throws -> [(code: String, message: String)] {
        switch self {
        case .compiled(let template, _):
            do {
                _ = try template.compiled()
                return []
            } catch TemplateError.diagnostics(let all) {
                return all.map(Self.told)
            }
        case .rendered(let template, let record, _):
            do {
                return try template.compiled().rendering(of: record).remarks.map(Self.told)
            } catch TemplateError.diagnostics(let all) {
                return all.map(Self.told)
            }
        case .inspected(let template, _):
            return try template.inspected(against: Self.layout).findings.map {
                ($0.rule.code, $0.message(in: .vietnamese))
            }
        case .composed(let paragraph, let partial, _):
            do {
                let bytes = try SmallTemplate(partial).bytes()
                let template = try Template(
                    compiling: try SmallTemplate([paragraph]).bytes(), named: "mau.docx",
                    partials: Partials { _ in bytes })
                _ = try template.render(["x": .document(try Document(reading: bytes, named: "x"))])
                return []
            } catch TemplateError.diagnostics(let all) {
                return all.map(Self.told)
            }
        case .checked(_, let found):
            return try found().map { ($0.problem.code, $0.problem.message(in: .vietnamese)) }
        }
    }

    private static func told(_ diagnostic: Diagnostic) -> (String, String) {
        (diagnostic.problem.code, diagnostic.problem.message(in: .vietnamese))
    }

    /// What `--layout` asks for in the examples; plain text of ours is as it wants it.
    private static let layout = PageLayout(
        id: "vi-du", width: 210, height: 297, margins: [20, 20, 30, 15],
        fonts: ["Times New Roman"], sizes: ["Normal": 10])
}
