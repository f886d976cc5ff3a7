import DocxTemplate
import OpenPackage
import Synchronization

/// What later documents of a template are measured by: the first one that was read whole, and the
/// template itself.
final class FirstDocument: Sendable {
    private struct State {
        var isKnown = false
        /// Nil also where others cannot be compared with it.
        var series: DocxSeries?
        /// Nil until they are asked for.
        var problems: Set<DocxFinding.Problem>?
    }

    private let state = Mutex(State())

    /// Keeps a document that was read without a finding, if it is the first.
    func keep(_ bytes: [UInt8]) {
        guard !state.withLock(\.isKnown) else { return }
        let series = DocxSeries(first: bytes, limits: .ownOutput)
        state.withLock { state in
            guard !state.isKnown else { return }
            state.isKnown = true
            state.series = series
        }
    }

    /// What keeps another one from being read; nil where it has to be read whole.
    func findings(in bytes: [UInt8]) -> [DocxFinding]? {
        state.withLock(\.series)?.findings(in: bytes)
    }

    /// What is wrong with a template.
    func problems(of template: [UInt8], by check: DocxCheck) -> Set<DocxFinding.Problem> {
        if let known = state.withLock(\.problems) { return known }
        let found = Set(check.findings(in: template).map(\.problem))
        state.withLock { $0.problems = found }
        return found
    }
}
