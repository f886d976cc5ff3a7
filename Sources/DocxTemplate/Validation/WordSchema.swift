package import Markup

/// The project's own schema of the WordprocessingML that our forms use.
///
/// It is much smaller and stricter than ECMA-376's, which cannot be shipped: what `Typesetting`
/// does not make is not in it, children stand in the one order that every application reads, and
/// lengths have bounds. Documents from elsewhere are not measured by it.
package enum WordSchema {
    /// The compiled schema; it stands alone and needs no file.
    package static let compiled = Result { () throws(MarkupError) in
        try Schema(parsing: Array(text.utf8))
    }

    /// The root elements that it knows.
    static let roots: Set<String> = [
        "document", "hdr", "ftr", "styles", "settings", "fonts", "glossaryDocument",
    ]

    private static let text =
        head + documentTypes + controlTypes + propertyTypes + partTypes + "</xs:schema>\n"

    private static let head = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            targetNamespace="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            elementFormDefault="qualified" attributeFormDefault="qualified">

        <xs:element name="document" type="w:Document"/>
        <xs:element name="hdr" type="w:Story"/>
        <xs:element name="ftr" type="w:Story"/>
        <xs:element name="settings" type="w:Settings"/>
        <xs:element name="fonts" type="w:FontTable"/>
        <xs:element name="glossaryDocument" type="w:Glossary"/>
        <xs:element name="styles" type="w:Styles">
          <xs:unique name="styleIDs">
            <xs:selector xpath="w:style"/><xs:field xpath="@w:styleId"/>
          </xs:unique>
          <xs:unique name="styleNames">
            <xs:selector xpath="w:style/w:name"/><xs:field xpath="@w:val"/>
          </xs:unique>
        </xs:element>

        """#
}
