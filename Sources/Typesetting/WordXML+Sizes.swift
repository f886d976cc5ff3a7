import Markup

extension WordXML {
    /// The element with all its runs in letters of that many points.
    static func sized(_ element: Element, _ points: Int) -> Element {
        var sized = element
        sized.children = element.children.map { node in
            guard case .element(let child) = node else { return node }
            return .element(self.sized(child, points))
        }
        if element.name == name("r") { sized.setSize(points) }
        return sized
    }
}

extension Element {
    /// Puts the size where the schema wants it: before an underline, after all else a run may have.
    fileprivate mutating func setSize(_ points: Int) {
        let half = "\(2 * points)"
        let size = [WordXML.value("sz", half), WordXML.value("szCs", half)].map(Node.element)
        guard case .element(var properties) = children.first,
            properties.name == WordXML.name("rPr")
        else {
            let properties = WordXML.element("rPr")
            children.insert(.element(properties.with(size)), at: 0)
            return
        }
        let place = properties.children.firstIndex { node in
            if case .element(let child) = node { return child.name == WordXML.name("u") }
            return false
        }
        properties.children.insert(contentsOf: size, at: place ?? properties.children.count)
        children[0] = .element(properties)
    }

    fileprivate func with(_ nodes: [Node]) -> Element {
        var element = self
        element.children = nodes
        return element
    }
}
