import Markup
import OpenPackage

extension Document {
    /// How documents are bound.
    public struct BindingRules: Hashable, Sendable {
        /// On which page a document starts.
        public enum Start: String, Hashable, Sendable {
            /// The next one.
            case nextPage
            /// The next right-hand page.
            case oddPage
        }

        /// On which page each document starts.
        public var start: Start
        /// Whether pages are counted from one end of the bound document to the other; else each
        /// document counts its own.
        public var countsPagesOn: Bool

        /// Makes rules.
        public init(start: Start = .nextPage, countsPagesOn: Bool = false) {
            self.start = start
            self.countsPagesOn = countsPagesOn
        }
    }
}

extension Document {
    /// Whole documents one behind the other, as a pack for printing is bound.
    ///
    /// Each keeps its page, margins, headers and footers, styles, lists and notes. Properties and
    /// settings of the whole are those of the first document.
    ///
    /// - Parameters:
    ///   - documents: what is bound, in order; a lazy sequence is never held as a whole.
    ///   - rules: where documents start, how pages are counted.
    ///   - level: deflate's level, 1 to 9.
    /// - Throws: why that cannot be done; `TemplateError.nothingToBind` for no document.
    public static func binding(
        _ documents: some Sequence<Document>, rules: BindingRules = BindingRules(), level: Int = 6
    ) throws(TemplateError) -> [UInt8] {
        var binder: Binder?
        for document in documents {
            if binder == nil { binder = try Binder(startingWith: document, rules) }
            binder?.append(document)
        }
        guard let binder else { throw .nothingToBind }
        return try binder.sealed(level: level)
    }
}
