import DocxTemplate
import OpenPackage
import Synchronization

/// The first document of a template that was read whole, with which the others are compared.
final class FirstDocument: Sendable {
    private struct State {
        var isKnown = false
        /// Nil also where others cannot be compared with it.
        var series: DocxSeries?
    }

    private let state = Mutex(State())

    /// Keeps a document that was read without a finding, if it is the first.
    func keep(_ bytes: [UInt8]) {
        guard !state.withLock(\.isKnown) else { return }
        let series = DocxSeries(first: bytes, limits: .ownOutput)
        state.withLock { if !$0.isKnown { $0 = State(isKnown: true, series: series) } }
    }

    /// What keeps another one from being read; nil where it has to be read whole.
    func findings(in bytes: [UInt8]) -> [DocxFinding]? {
        state.withLock(\.series)?.findings(in: bytes)
    }
}
