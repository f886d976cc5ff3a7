import Splice

/// The steps of a program.
extension Renderer {
    /// How far a program is carried out.
    private struct Place {
        /// The step that comes next.
        var next = 0
        /// What is static and stands in front of it: it is written together with the next value.
        var segments = 0..<0
    }

    mutating func run(_ program: Program) {
        var place = Place()
        while true {
            appendPlain(program, from: &place)
            guard place.next < program.steps.count else { break }
            carryOut(program, at: &place)
        }
        output.append(place.segments, of: program.row)
    }

    /// Carries out steps as long as they print nothing but segments and plain texts.
    private mutating func appendPlain(_ program: Program, from place: inout Place) {
        let steps = program.steps.span
        let names = program.names.span
        let takesParagraphs = paragraphMark.isEmpty
        guard mode != .fillable, let record = scope.innermost else { return }
        var here = place
        output.write(program.row) { output in
            while here.next < steps.count {
                let step = steps[here.next]
                let lead = step.segment
                switch step.kind {
                case .fixed: here.segments = here.segments.lowerBound..<lead &+ 1
                case .paragraph where !takesParagraphs, .other: return
                case .value, .paragraph:
                    let segments = here.segments.lowerBound..<lead &+ 1
                    switch record.append(step.name, among: names, behind: segments, to: &output) {
                    case .text: here.segments = lead &+ 1..<lead &+ 2
                    case .nothing where step.kind == .value && output.append(here.segments):
                        here.segments = lead &+ 2..<lead &+ 2
                    case .nothing, .other: return
                    }
                }
                here.next &+= step.length
            }
            if output.append(here.segments) { here.segments = 0..<0 }
        }
        place = here
    }

    /// Carries out one step, whatever it prints.
    private mutating func carryOut(_ program: Program, at place: inout Place) {
        let (index, step) = (place.next, program.steps[place.next])
        place.next &+= 1
        switch step.kind {
        case .fixed: place.segments = place.segments.lowerBound..<step.segment &+ 1
        case .value, .paragraph:
            let lead = step.segment
            let text = plainText(of: step, in: program)
            if let text, !text.isEmpty,
                output.append(
                    place.segments.lowerBound..<lead &+ 1, of: program.row, value: text)
            {
                place.segments = lead &+ 1..<lead &+ 2
                place.next = index &+ step.length
                return
            }
            output.append(place.segments, of: program.row)
            place.segments = lead &+ 2..<lead &+ 2
            // Nothing stands for an empty text; for a paragraph there may be dotted lines.
            if text?.isEmpty != true || step.kind == .paragraph {
                run(program.instructions[index])
            }
        case .other:
            output.append(place.segments, of: program.row)
            place.segments = step.segment..<step.segment
            run(program.instructions[index])
        }
    }

    /// The text that the innermost record has for a step; nil for any other value.
    private func plainText(of step: Program.Step, in program: Program) -> String? {
        guard mode != .fillable, step.kind == .value || paragraphMark.isEmpty else { return nil }
        return scope.text(of: step.name, among: program.names)
    }
}
