/// What stands in the place of a tick box.
enum Ticks {
    private static let ticked: Set<Character> = [
        "☒", "☑", "✓", "✔", "✗", "✘", "✕", "✖", "■", "●", "◼", "⬛", "⊠", "⊗", "◉", "🗷", "🗹", "√",
    ]
    private static let empty: Set<Character> = ["☐", "□", "▢", "○", "◻", "◯", "⬜", "❑", "❏", "❒"]
    /// Letters that are written into a box: x of either alphabet, v, and the sign ×.
    private static let letters: Set<Character> = ["x", "v", "×", "х", "+"]
    /// What may stand around a mark that was typed: brackets, dots, punctuation.
    private static let framing: Set<Character> = [
        "[", "]", "(", ")", "…", ".", "_", "-", ":", ";", ",", "/", "|",
    ]

    /// Whether the box is ticked; nil for a text that is neither.
    ///
    /// A tick beside an empty box counts: where a box cannot be changed, people put one there.
    static func read(_ text: some Sequence<Character>) -> Bool? {
        var isTicked = false
        for character in text where !character.isWhitespace && !framing.contains(character) {
            let isMark =
                ticked.contains(character)
                || letters.contains(Character(character.lowercased().prefix(1).description))
            if isMark {
                isTicked = true
            } else if !empty.contains(character) {
                return nil
            }
        }
        return isTicked
    }

    /// Whether a box of either kind stands in the text.
    static func hasBox(_ text: some Sequence<Character>) -> Bool {
        text.contains { ticked.contains($0) || empty.contains($0) }
    }
}
