import Markup

/// The names that content controls are written with; those of native check boxes stand in a
/// namespace of Microsoft's that other readers may ignore (MS-DOCX §2.6.1).
enum ControlNames {
    fileprivate static let prefix = "w14"
    fileprivate static let namespace = "http://schemas.microsoft.com/office/word/2010/wordml"
    fileprivate static let compatibility =
        "http://schemas.openxmlformats.org/markup-compatibility/2006"
}

extension StartTag {
    /// Declares what controls are written with, and says that what is not of the standard may be
    /// ignored (ECMA-376 part 3, §7).
    mutating func declareControls() {
        declare("w", Word.namespace)
        declare(ControlNames.prefix, ControlNames.namespace)
        let ignorable = Name(
            namespace: ControlNames.compatibility, local: "Ignorable",
            prefix: compatibilityPrefix())
        guard let place = attributes.firstIndex(where: { $0.name == ignorable }) else {
            attributes.append(Attribute(ignorable, ControlNames.prefix))
            return
        }
        let words = attributes[place].value.split(whereSeparator: \.isWhitespace)
        guard !words.contains(where: { $0 == ControlNames.prefix }) else { return }
        attributes[place].value += " " + ControlNames.prefix
    }

    private mutating func compatibilityPrefix() -> String {
        let known = namespaces.first {
            $0.uri == ControlNames.compatibility && !$0.prefix.isEmpty
        }
        if let known { return known.prefix }
        declare("mc", ControlNames.compatibility)
        return "mc"
    }

    private mutating func declare(_ prefix: String, _ uri: String) {
        guard !namespaces.contains(where: { $0.prefix == prefix }) else { return }
        namespaces.append(NamespaceDeclaration(prefix: prefix, uri: uri))
    }
}
