import Splice

/// What most values are.
extension Renderer {
    /// The text of most values: one line that is printed as it is.
    func plainText(of slot: Slot) -> String? {
        guard slot.isPlain, mode != .fillable,
            case .text(let text) = scope.evaluate(slot.expression),
            !text.isEmpty, text.isPlain
        else { return nil }
        return text
    }

    mutating func write(plain text: String, _ slot: Slot) {
        output.append(slot.run.lead, text.utf8, slot.run.tail)
    }
}
