extension WordSchema {
    /// Content controls as fillable documents have them (ECMA-376 part 1, §17.5.2), and what Word
    /// shows in one that was emptied (§17.12).
    ///
    /// A check box is Microsoft's: in its place stands nothing after markup compatibility.
    static let controlTypes = #"""
        <xs:complexType name="RunControl">
          <xs:sequence>
            <xs:element name="sdtPr" type="w:ControlProperties"/>
            <xs:element name="sdtContent">
              <xs:complexType><xs:sequence>
                <xs:element name="r" type="w:Run" maxOccurs="unbounded"/>
              </xs:sequence></xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="BlockControl">
          <xs:sequence>
            <xs:element name="sdtPr" type="w:ControlProperties"/>
            <xs:element name="sdtContent">
              <xs:complexType><xs:sequence>
                <xs:element name="p" type="w:Paragraph" maxOccurs="unbounded"/>
              </xs:sequence></xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="ControlProperties">
          <xs:sequence>
            <xs:element name="rPr" type="w:RunProperties" minOccurs="0"/>
            <xs:element name="alias" type="w:ControlName"/>
            <xs:element name="tag" type="w:ControlName"/>
            <xs:element name="id">
              <xs:complexType>
                <xs:attribute name="val" type="xs:int" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="lock">
              <xs:complexType>
                <xs:attribute name="val" type="xs:string" fixed="sdtLocked"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="placeholder" minOccurs="0">
              <xs:complexType><xs:sequence>
                <xs:element name="docPart" type="w:Value"/>
              </xs:sequence></xs:complexType>
            </xs:element>
            <xs:element name="showingPlcHdr" type="w:Empty" minOccurs="0"/>
            <xs:choice minOccurs="0">
              <xs:element name="text" type="w:Empty"/>
              <xs:element name="richText" type="w:Empty"/>
              <xs:element name="date" type="w:DateControl"/>
              <xs:element name="dropDownList" type="w:ListControl"/>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="ControlName">
          <xs:attribute name="val" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:minLength value="1"/><xs:maxLength value="64"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
        <xs:complexType name="DateControl">
          <xs:sequence>
            <xs:element name="dateFormat" type="w:Value"/>
            <xs:element name="lid" type="w:Value"/>
            <xs:element name="storeMappedDataAs" type="w:Value"/>
            <xs:element name="calendar" type="w:Value"/>
          </xs:sequence>
          <xs:attribute name="fullDate" type="xs:dateTime"/>
        </xs:complexType>
        <xs:complexType name="ListControl">
          <xs:sequence>
            <xs:element name="listItem" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="displayText" type="xs:string" use="required"/>
                <xs:attribute name="value" type="xs:string" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Glossary">
          <xs:sequence>
            <xs:element name="docParts">
              <xs:complexType><xs:sequence>
                <xs:element name="docPart">
                  <xs:complexType><xs:sequence>
                    <xs:element name="docPartPr">
                      <xs:complexType><xs:sequence>
                        <xs:any namespace="##targetNamespace" processContents="skip"
                            maxOccurs="unbounded"/>
                      </xs:sequence></xs:complexType>
                    </xs:element>
                    <xs:element name="docPartBody" type="w:Story"/>
                  </xs:sequence></xs:complexType>
                </xs:element>
              </xs:sequence></xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>

        """#
}
