/// How a field's place was found in a document that came back.
package enum FoundBy: String, Hashable, Sendable, CaseIterable {
    /// By its content control's tag.
    case control
    /// By its hidden bookmark.
    case bookmark
    /// By the form's words around it.
    case heading
}
