import OpenPackage

/// The part that says what Word shows in a control that was emptied (ECMA-376 part 1, §17.12).
///
/// Without it Word prints an invitation to click, in the language of its menus.
enum PlaceholderPart {
    /// The name of the entry.
    static let name = "HosoTrong"
    /// What stands in a control that is blank on paper: room to click on.
    static let space = "\u{A0}\u{A0}\u{A0}\u{A0}"

    private static let contentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"

    /// Adds the part, unless the template has such a part of its own.
    static func add(to package: inout Package, main: PartName) throws(PackageError) {
        let part = try PartName.named("/word/glossary/document.xml")
        guard try package.parts(related: "glossaryDocument", to: main).isEmpty,
            !package.contains(part)
        else { return }
        package.setContents(of: part, to: Array(text.utf8), contentType: contentType)
        try package.relate(main, to: "glossary/document.xml", kind: "glossaryDocument")
    }

    private static let text = #"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:glossaryDocument \#
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\#
        <w:docParts><w:docPart><w:docPartPr><w:name w:val="HosoTrong"/>\#
        <w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>\#
        <w:types><w:type w:val="bbPlcHdr"/></w:types>\#
        <w:behaviors><w:behavior w:val="content"/></w:behaviors>\#
        <w:guid w:val="{6F1B0B5E-2A64-4C0B-9E0C-7C1D5A3E9B21}"/></w:docPartPr>\#
        <w:docPartBody><w:p><w:r><w:t>……………</w:t></w:r></w:p></w:docPartBody>\#
        </w:docPart></w:docParts></w:glossaryDocument>
        """#
}
