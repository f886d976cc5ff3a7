import Dossiers
import PartyForms
import VietnameseText

extension Invocation {
    /// The findings that are let pass: each `--override` with the `--reason` of its place.
    func overrides() throws(UsageError) -> [Override] {
        let codes = all(.override)
        let reasons = all(.reason)
        let isReasoned = reasons.allSatisfy { $0.contains { !$0.isWhitespace } }
        guard codes.count <= reasons.count, isReasoned else {
            throw .missingOption("--reason")
        }
        guard codes.count == reasons.count else { throw .missingOption("--override") }
        return zip(codes, reasons).map { Override(code: $0, reason: $1) }
    }
}

extension Session {
    /// Says which overrides let nothing pass: a mistyped code must not look like a decision.
    func tellUnused(_ overrides: [Override], in findings: [Finding]) {
        let codes = Set(findings.map(\.code))
        for override in overrides where !codes.contains(override.code) {
            let nearest = VietnameseText.nearest(to: override.code, among: codes.sorted())
            tell(
                language(
                    "--override \(override.code): không có phát hiện nào mã này",
                    "--override \(override.code): no finding has this code")
                    + language.suggestion(nearest))
        }
    }
}
