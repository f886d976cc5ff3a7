import Markup
import Splice

/// The steps of a program.
extension Renderer {
    mutating func run(_ program: Program) {
        let steps = program.steps.span
        // What is static is written together with the next value.
        var segments = 0..<0
        var next = 0
        while next < steps.count {
            let (index, step) = (next, steps[next])
            next &+= 1
            switch step.kind {
            case .fixed: segments = segments.lowerBound..<step.segment &+ 1
            case .value, .paragraph:
                let lead = step.segment
                let text = plainText(of: step, in: program)
                if let text, !text.isEmpty,
                    append(text, behind: segments.lowerBound..<lead &+ 1, of: program.row)
                {
                    segments = lead &+ 1..<lead &+ 2
                    next = index &+ step.length
                    continue
                }
                output.append(segments, of: program.row)
                segments = lead &+ 2..<lead &+ 2
                // Nothing stands for an empty text; for a paragraph there may be dotted lines.
                if text?.isEmpty != true || step.kind == .paragraph {
                    run(program.instructions[index])
                }
            case .other:
                output.append(segments, of: program.row)
                segments = step.segment..<step.segment
                run(program.instructions[index])
            }
        }
        output.append(segments, of: program.row)
    }

    /// The text that the innermost record has for a step; nil for any other value.
    private func plainText(of step: Program.Step, in program: Program) -> String? {
        guard mode != .fillable, step.kind == .value || paragraphMark.isEmpty else { return nil }
        return scope.text(of: step.name, among: program.names)
    }

    /// Appends segments of a row and a text behind them, escaped where it has to be.
    ///
    /// - Returns: false for a text of which characters are left out or become elements; then nothing
    ///   is appended.
    private mutating func append(
        _ text: String, behind segments: Range<Int>, of row: SegmentRow
    ) -> Bool {
        if output.append(segments, of: row, plain: text) { return true }
        guard text.hasOnlyEscapes else { return false }
        output.append(segments, of: row)
        Escaping.appendText(text, to: &output.appendable)
        return true
    }
}
