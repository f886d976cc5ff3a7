import Dossiers
import JSONText
import PartyForms
import VietnameseText

extension Option {
    fileprivate static let compare = Option(
        "compare", value: "R1",
        Bilingual(
            "so với quy định khác, hoặc so hai quy định", "compare with another regime, or two"))
}

extension Command {
    static let rules = Command(
        name: "rules", operands: "[--regime R] [CODE] [--compare R1 [R2]]",
        options: [.regime, .compare, .json],
        summary: Bilingual(
            "các quy tắc, chỗ bỏ ngỏ của quy định; giải thích một mã hoặc một số văn bản",
            "a regime's rules and gaps; explains a code or a document's number"),
        example: "hoso rules cap-excellent"
    ) { invocation in
        try RulesRun(invocation).run()
    }
}

/// One run of `rules`.
struct RulesRun {
    private let invocation: Invocation
    private let session: Session
    private let library: RegimeLibrary
    private let regime: Regime

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        session = invocation.session
        library = try session.library
        regime = try session.regime(asked: invocation[.regime], in: library)
    }

    func run() throws -> ExitStatus {
        let codes = invocation.line.operands
        guard codes.count <= 1 else { throw UsageError.extraOperand }
        if let other = invocation[.compare] {
            let found = try library.regime(other)
            guard let second = codes.first else { return try compare(regime, with: found) }
            guard !invocation.has(.regime) else {
                throw UsageError.notTogether("--regime", "--compare R1 R2")
            }
            return try compare(found, with: library.regime(second))
        }
        if let code = codes.first { return try explain(code) }
        return try deliver(
            regime.ruleListing(in: session.language), regime.ruleListing(json: session.language))
    }

    private func compare(_ regime: Regime, with other: Regime) throws -> ExitStatus {
        let comparison = RegimeComparison(regime, other, in: session.language)
        return try deliver(
            comparison.listing(of: regime, other, in: session.language),
            comparison.json(of: regime, other))
    }

    /// A rule by its code, or by that of one of its findings; a gap; a document by its number.
    private func explain(_ code: String) throws -> ExitStatus {
        let language = session.language
        if let rule = regime.rule(explaining: code) {
            return try deliver(
                rule.explanation(asked: code, in: regime, language), rule.json(in: regime, language)
            )
        }
        if let check = GeneralCheck(rawValue: code) {
            return try deliver(check.explanation(in: language), check.json(in: language))
        }
        let returned = ReturnProblem(rawValue: code)
        let read = WorkbookCode.all.first { $0.code == code }
        if returned != nil || read != nil {
            // One code may be about forms that came back and about workbooks.
            let texts = [returned?.explanation(in: language), read?.explanation(in: language)]
            let json = returned?.json(in: language) ?? read?.json(in: language)
            return try deliver(
                texts.compactMap(\.self).joined(separator: "\n\n"), json ?? .object([]))
        }
        if let gap = regime.gap(code) {
            return try deliver(gap.explanation(in: regime, language), gap.json(in: language))
        }
        return try explain(document: code)
    }

    private func explain(document number: String) throws -> ExitStatus {
        let register = try library.citations()
        let found = register?.documents(named: number) ?? []
        guard !found.isEmpty else {
            let known =
                regime.rules.map(\.code) + GeneralCheck.allCases.map(\.rawValue)
                + ReturnProblem.allCases.map(\.rawValue) + WorkbookCode.all.map(\.code)
                + regime.gaps.map(\.code)
                + (register?.documents.map(\.number) ?? [])
            let nearest = VietnameseText.nearest(to: number, among: known)
            throw UnknownRule(code: number, regime: regime.title, nearest: nearest)
        }
        return try deliver(
            found.map { $0.explanation(in: session.language) }.joined(separator: "\n\n"),
            .object([.init("documents", .array(found.map(\.json)))]))
    }

    private func deliver(_ text: String, _ json: @autoclosure () -> JSON) throws -> ExitStatus {
        if invocation.has(.json) {
            try session.print(json().serialized())
        } else {
            try session.print(text)
        }
        return .done
    }
}

/// A code that neither a rule nor a gap bears.
struct UnknownRule: Failure {
    var code: String
    var regime: String
    var nearest: String?

    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        language(
            "quy định \(regime) không có quy tắc, chỗ bỏ ngỏ hay văn bản «\(code)»",
            "the regime \(regime) has no rule, gap or document «\(code)»")
            + language.suggestion(nearest)
    }
}

extension Regime {
    /// The rule of a code, or the one whose findings begin with its code: `re-rating-not-lower`.
    fileprivate func rule(explaining code: String) -> RegimeRule? {
        rule(code)
            ?? rules.filter { code.hasPrefix($0.code + "-") }.max { $0.code.count < $1.code.count }
    }
}

extension CitationRegister {
    /// The documents of a number, however it is written.
    fileprivate func documents(named text: String) -> [RegisteredDocument] {
        guard let number = DocumentNumber(text) else { return [] }
        return documents.filter { $0.parts == number }
    }
}
