/// What a content control's tag says: the field it holds, and for a tick box the choice.
///
/// The field's path is as in the dictionary; in a list the 1-based number of the row follows the
/// list: `chi_tieu.2.ten`. A tick box adds the code of its choice: `cap_do.i_1=XS`.
package struct ControlTag: Hashable, Sendable {
    /// The field's path, with the numbers of rows.
    package var path: String
    /// The code of the choice that a tick box stands for; nil for other controls and for a flag.
    package var choice: String?

    /// Makes a tag.
    package init(path: String, choice: String? = nil) {
        self.path = path
        self.choice = choice
    }

    /// Reads a tag as it stands in a document; nil for what no field's tag can be.
    package init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, !path.isEmpty else { return nil }
        self.init(path: String(path), choice: parts.count == 2 ? String(parts[1]) : nil)
    }

    /// As it is written.
    package var text: String { choice.map { "\(path)=\($0)" } ?? path }

    /// The field's path in the dictionary, without the numbers of rows.
    package var field: String {
        path.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
    }
}
