import Markup
import OpenPackage

/// What applications do that know no content controls.
extension FormDocument {
    /// Leaves the content of the controls and nothing of themselves, as Google Docs does.
    public mutating func removeControls() {
        replaceControls { _, control in control.child("sdtContent")?.children ?? [] }
    }

    /// Removes every bookmark.
    public mutating func removeBookmarks() {
        root = root.removing(["bookmarkStart", "bookmarkEnd"])
    }

    /// Removes what a document tells of itself: custom parts, custom properties.
    public mutating func removeMark() throws {
        let kinds: Set = ["customXml", "custom-properties", "glossaryDocument"]
        for source in [nil, Self.main] {
            let all = try package.relationships(of: source)
            package.setRelationships(
                all.filter {
                    !kinds.contains($0.type.split(separator: "/").last.map(String.init) ?? "")
                },
                of: source)
        }
        let folders = ["/customXml/", "/docProps/custom", "/word/glossary/"]
        for part in package.partNames where folders.contains(where: part.path.hasPrefix) {
            package.remove(part)
        }
    }

    /// Writes styles anew: every paragraph says itself how it looks.
    public mutating func flattenStyles() {
        root = root.removing(["pStyle", "rStyle", "tblStyle"])
        guard let styles = PartName("/word/styles.xml"), package.contains(styles) else { return }
        let text = """
            <w:styles xmlns:w="\(Self.word)"><w:docDefaults><w:rPrDefault><w:rPr>\
            <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>\
            </w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" \
            w:styleId="Normal"><w:name w:val="normal"/></w:style></w:styles>
            """
        package.setContents(of: styles, to: Array(text.utf8))
    }
}
