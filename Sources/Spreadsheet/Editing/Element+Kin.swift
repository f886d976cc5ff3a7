import Markup

extension Element {
    /// A new element of the same namespace, under the same prefix.
    func kin(
        _ local: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = []
    ) -> Element {
        Element(
            Name(namespace: name.namespace, local: local, prefix: name.prefix),
            attributes: attributes.map { Attribute(Name(local: $0), $1) }, children: children)
    }

    /// Sets an attribute in its place, adds it, or removes it for nil.
    mutating func set(_ local: String, to value: String?) {
        let place = attributes.firstIndex { $0.name == Name(local: local) }
        switch (place, value) {
        case (let place?, let value?): attributes[place].value = value
        case (let place?, nil): attributes.remove(at: place)
        case (nil, let value?): attributes.append(Attribute(Name(local: local), value))
        case (nil, nil): break
        }
    }

    /// The place of the first child of that local name.
    func place(of local: String) -> Int? {
        children.firstIndex { $0.element?.name.local == local }
    }

    /// Changes the first child of that local name; does nothing without one.
    mutating func change(_ local: String, _ body: (inout Element) -> Void) {
        guard let place = place(of: local), case .element(var child) = children[place] else {
            return
        }
        body(&child)
        children[place] = .element(child)
    }

    /// Puts a child where a schema's sequence wants it.
    mutating func insert(_ child: Element, inOrder order: [String]) {
        let before = order.prefix { $0 != child.name.local } + [child.name.local]
        let last = children.lastIndex { before.contains($0.element?.name.local ?? "") }
        children.insert(.element(child), at: last.map { $0 + 1 } ?? 0)
    }

    /// Changes this element and all below it.
    mutating func changeAll(_ body: (inout Element) -> Void) {
        body(&self)
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            child.changeAll(body)
            children[index] = .element(child)
        }
    }

    /// Calls `body` with this element and all below it.
    func visitAll(_ body: (Element) -> Void) {
        body(self)
        for child in elements { child.visitAll(body) }
    }
}
