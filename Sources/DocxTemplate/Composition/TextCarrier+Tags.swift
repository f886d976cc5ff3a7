import Markup

extension TextCarrier {
    mutating func open(_ element: Element, isOutermost: Bool) {
        let attributes = element.attributes.filter { !Self.isDropped($0) && !isUnknown($0) }
        if let resolved = facts.theme.resolved(attributes) {
            return openThemed(element, attributes, resolved)
        }
        bytes += "<\(element.name.qualified)".utf8
        if isOutermost { append(.namespaces(needs(of: element))) }
        for declaration in element.namespaces {
            Element(element.name, namespaces: [declaration]).writeDeclaration(to: &bytes)
        }
        for attribute in attributes { write(attribute, of: element) }
    }

    /// Such elements are empty but for the rare run mark, and hold no reference.
    private mutating func openThemed(
        _ element: Element, _ attributes: [Attribute], _ resolved: [Attribute]
    ) {
        let tag = { (attributes: [Attribute]) in
            markup { output in
                Element(element.name, attributes: attributes, namespaces: element.namespaces)
                    .writeStartTag(to: &output, closed: false)
                output.removeLast()
            }
        }
        append(.themed(kept: tag(attributes), resolved: tag(resolved)))
    }

    private mutating func write(_ attribute: Attribute, of element: Element) {
        bytes += " \(attribute.name.qualified)=\"".utf8
        if let reference = reference(of: attribute, in: element) {
            append(reference)
        } else if element.name == .word("fldSimple"), attribute.name == .word("instr") {
            carryCode(attribute.value) { Escaping.appendAttribute($0, to: &$1) }
        } else {
            Escaping.appendAttribute(attribute.value, to: &bytes)
        }
        bytes += "\"".utf8
    }

    /// Writes a field's code, in which bookmarks may be named.
    mutating func carryCode(
        _ code: String, escaping: (String, inout [UInt8]) -> Void
    ) {
        for (index, word) in code.split(separator: " ", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            let name = word.trimmingQuotes
            if facts.bookmarks.contains(String(name)) {
                escaping(String(word[..<name.startIndex]), &bytes)
                append(Reference.bookmarkName(String(name)))
                escaping(String(word[name.endIndex...]), &bytes)
            } else if word == "NUMPAGES" {
                append(Reference.pageCount)
            } else {
                escaping(String(word), &bytes)
            }
        }
    }

    private func needs(of element: Element) -> NamespaceNeeds {
        var prefixes: Set<String> = []
        element.collectPrefixes(into: &prefixes)
        if element.holdsSections { prefixes.formUnion(["r"]) }
        let ignorable = Surroundings(
            Element(root.name, attributes: root.attributes)
        ).ignorable.intersection(prefixes).sorted()
        let compatibility = root.namespaces.first {
            $0.uri == NamespaceNeeds.compatibilityNamespace
        }
        if !ignorable.isEmpty, let compatibility { prefixes.insert(compatibility.prefix) }
        let own = Set(element.namespaces.map(\.prefix))
        return NamespaceNeeds(
            declarations: root.namespaces.filter {
                prefixes.contains($0.prefix) && !own.contains($0.prefix)
            },
            ignorable: ignorable, compatibility: compatibility?.prefix ?? "mc")
    }
}

extension Element {
    fileprivate func writeDeclaration(to output: inout [UInt8]) {
        for declaration in namespaces {
            let prefix = declaration.prefix.isEmpty ? "" : ":" + declaration.prefix
            output += " xmlns\(prefix)=\"".utf8
            Escaping.appendAttribute(declaration.uri, to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }

    fileprivate var holdsSections: Bool {
        name == .word("sectPr") || elements.contains { $0.holdsSections }
    }

    /// The prefixes of names, and those that attributes name.
    fileprivate func collectPrefixes(into prefixes: inout Set<String>) {
        prefixes.insert(name.prefix)
        for attribute in attributes {
            prefixes.insert(attribute.name.prefix)
            if ["Requires", "Ignorable", "ProcessContent", "MustUnderstand"].contains(
                attribute.name.local)
            {
                for word in attribute.value.split(whereSeparator: { $0 == " " || $0 == ":" }) {
                    prefixes.insert(String(word))
                }
            }
        }
        for child in elements { child.collectPrefixes(into: &prefixes) }
    }
}

extension Substring {
    /// Without quotation marks at either end.
    fileprivate var trimmingQuotes: Substring {
        let start = drop { $0 == "\"" }
        let end = start.reversed().drop { $0 == "\"" }
        return start.prefix(end.count)
    }
}
