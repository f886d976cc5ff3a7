import Markup
import OpenPackage

/// What a document that came back has beside its text; whatever made it may have left parts out.
extension WordPackage {
    func styles() throws(TemplateError) -> StyleSheet {
        try related("styles").first.map { part throws(TemplateError) in
            StyleSheet(try markup(of: part))
        } ?? StyleSheet()
    }

    func lists() throws(TemplateError) -> ListNumbers {
        try related("numbering").first.map { part throws(TemplateError) in
            ListNumbers(try markup(of: part))
        } ?? ListNumbers()
    }

    /// The mark in the hidden custom part, else in the custom document property.
    func mark() throws(TemplateError) -> CopyMark? {
        for part in try related("customXml") where isSmall(part) {
            if let mark = CopyMark(try markup(of: part)) { return mark }
        }
        for part in try related("custom-properties", to: nil) {
            let properties = try markup(of: part).elements
            let own = properties.first { $0.attribute("name") == CopyMark.propertyName }
            if let mark = own.flatMap({ CopyMark(propertyText: $0.text) }) { return mark }
        }
        return nil
    }

    /// Whether a custom part can be ours; others hold whole databases.
    private func isSmall(_ part: PartName) -> Bool {
        do {
            return try package.contents(of: part).count <= 1 << 16
        } catch {
            return false
        }
    }
}
