import Markup

/// What a check learns of a part while it is read.
struct PartReading {
    private(set) var root: Name?
    private(set) var rules: PartRules
    private var compatibility = Compatibility()

    init(part: String) { rules = PartRules(part: part) }

    var isWord: Bool { root?.namespace == Word.namespace }
    /// Namespaces that must be understood and are not.
    var unknown: [String] { compatibility.unknown }

    /// Takes what is read next, and tells what markup compatibility leaves of it.
    @discardableResult
    mutating func take(_ event: MarkupEvent) -> MarkupEvent? {
        if root == nil, case .start(let element) = event { root = element.name }
        guard isWord, let event = compatibility.processed(event) else { return nil }
        rules.take(event)
        return event
    }
}
