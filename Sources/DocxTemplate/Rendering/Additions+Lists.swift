import Markup

/// Lists that start again.
extension Additions {
    /// The number of a list that looks like `number` and starts again; nil when there is no such
    /// list (ECMA-376 part 1, §17.9.15 and §17.9.27).
    mutating func restartedNumber(of number: Int) -> Int? {
        var isRestarted = false
        let new = nextNumber()
        _ = edit("numbering") { root in isRestarted = root.restartNumber(number, as: new) }
        return isRestarted ? new : nil
    }

    /// A number that no list has.
    mutating func nextNumber() -> Int {
        let last =
            lastNumber ?? root("numbering")?.all(.word("num"))
            .compactMap { $0.attribute(.word("numId")).flatMap { Int($0) } }
            .filter { $0 < Self.highestNumber }.max() ?? 0
        lastNumber = last + 1
        return last + 1
    }

    /// Numbers above it are those of damaged documents.
    private static let highestNumber = 1_000_000_000
}

extension Element {
    /// Appends an instance of the list `number` in which every level starts again.
    fileprivate mutating func restartNumber(_ number: Int, as new: Int) -> Bool {
        guard let abstract = abstractNumber(of: number) else { return false }
        let instance = Element(
            prefixed("num"), attributes: [Attribute(prefixed("numId"), String(new))],
            children: ([abstract] + restarts(of: abstract)).map(Node.element))
        let last = children.lastIndex { $0.element?.name == .word("num") } ?? children.count - 1
        children.insert(.element(instance), at: last + 1)
        return true
    }

    /// What names the definition of a list.
    private func abstractNumber(of number: Int) -> Element? {
        // The template's own come first: however many were added, they are found at once.
        let list = children.lazy.compactMap(\.element).first {
            $0.name == .word("num") && $0.number("numId") == number
        }
        return list?.first(.word("abstractNumId"))
    }

    private func restarts(of abstract: Element) -> [Element] {
        let definition = children.lazy.compactMap(\.element).first {
            $0.name == .word("abstractNum") && $0.number("abstractNumId") == abstract.number("val")
        }
        return (definition?.all(.word("lvl")) ?? []).map { level in
            let start = Element(
                prefixed("startOverride"),
                attributes: [
                    Attribute(prefixed("val"), level.first(.word("start"))?.wordValue ?? "1")
                ])
            return Element(
                prefixed("lvlOverride"),
                attributes: [Attribute(prefixed("ilvl"), level.attribute(.word("ilvl")) ?? "0")],
                children: [.element(start)])
        }
    }

    private func number(_ local: String) -> Int? { attribute(.word(local)).flatMap { Int($0) } }

    private func prefixed(_ local: String) -> Name {
        Name(namespace: Word.namespace, local: local, prefix: name.prefix)
    }
}
