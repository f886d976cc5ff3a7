package import Markup

/// What a fillable document tells of itself, so that it is recognised when it comes back.
package struct CopyMark: Hashable, Sendable {
    /// The form's reference.
    package var form: String
    /// The version of its template.
    package var template: String
    /// The code of the record that it was printed for; empty for nobody's.
    package var record: String
    /// The year that it is about; empty when nobody said.
    package var year: String
    /// A digest of everything that was prefilled.
    package var prefill: String

    /// Makes a mark.
    package init(form: String, template: String, record: String, year: String, prefill: String) {
        self.form = form
        self.template = template
        self.record = record
        self.year = year
        self.prefill = prefill
    }

    private static let members:
        [(name: String, path: any WritableKeyPath<CopyMark, String> & Sendable)] = [
            ("form", \.form), ("template", \.template), ("record", \.record), ("year", \.year),
            ("prefill", \.prefill),
        ]
    private static let namespace = "urn:hoso:copy"
    /// The mark of a document that tells nothing.
    package static let nobody = CopyMark(form: "", template: "", record: "", year: "", prefill: "")
}

// MARK: - The hidden custom part

extension CopyMark {
    /// The mark as the root of a custom XML part.
    var element: Element {
        Element(
            Name(namespace: Self.namespace, local: "copy"),
            attributes: Self.members.map {
                Attribute(Name(local: $0.name), self[keyPath: $0.path])
            },
            namespaces: [NamespaceDeclaration(prefix: "", uri: Self.namespace)])
    }

    /// Reads the root of a custom XML part; nil when it is another's.
    package init?(_ root: Element) {
        guard root.name == Name(namespace: Self.namespace, local: "copy") else { return nil }
        self = Self.nobody
        for member in Self.members {
            self[keyPath: member.path] = root.attribute(member.name) ?? ""
        }
    }
}

// MARK: - The document property

extension CopyMark {
    /// The name of the custom document property.
    package static let propertyName = "hoso"

    /// The mark as the text of a custom document property, which applications keep that drop
    /// custom parts.
    package var propertyText: String {
        Self.members.map { "\($0.name)=\(self[keyPath: $0.path])" }.joined(separator: ";")
    }

    /// Reads the text of the property; nil when no form stands in it.
    package init?(propertyText text: String) {
        self = Self.nobody
        for part in text.split(separator: ";") {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard words.count == 2, let member = Self.members.first(where: { $0.name == words[0] })
            else { continue }
            self[keyPath: member.path] = String(words[1])
        }
        guard !form.isEmpty else { return nil }
    }
}
