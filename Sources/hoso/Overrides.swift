import Dossiers

extension Invocation {
    /// The findings that are let pass: each `--override` with the `--reason` of its place.
    func overrides() throws(UsageError) -> [Override] {
        let codes = all(.override)
        let reasons = all(.reason)
        guard codes.count <= reasons.count, !reasons.contains("") else {
            throw .missingOption("--reason")
        }
        guard codes.count == reasons.count else { throw .missingOption("--override") }
        return zip(codes, reasons).map { Override(code: $0, reason: $1) }
    }
}
