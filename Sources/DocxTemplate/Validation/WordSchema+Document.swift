extension WordSchema {
    /// Text, tables and sections (ECMA-376 part 1, §17.3, §17.4, §17.6).
    static let documentTypes = #"""
        <xs:complexType name="Document">
          <xs:sequence><xs:element name="body" type="w:Body"/></xs:sequence>
        </xs:complexType>
        <xs:complexType name="Body">
          <xs:sequence>
            <xs:group ref="w:Block" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="sectPr" type="w:Section"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Story">
          <xs:group ref="w:Block" maxOccurs="unbounded"/>
        </xs:complexType>
        <xs:group name="Block">
          <xs:choice>
            <xs:element name="p" type="w:Paragraph"/>
            <xs:element name="tbl" type="w:Table"/>
            <xs:element name="sdt" type="w:BlockControl"/>
            <xs:group ref="w:Mark"/>
          </xs:choice>
        </xs:group>
        <xs:group name="Mark">
          <xs:choice>
            <xs:element name="bookmarkStart" type="w:BookmarkStart"/>
            <xs:element name="bookmarkEnd" type="w:BookmarkEnd"/>
          </xs:choice>
        </xs:group>
        <xs:complexType name="BookmarkStart">
          <xs:attribute name="id" type="xs:nonNegativeInteger" use="required"/>
          <xs:attribute name="name" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:pattern value="[\i-[:]][\c-[:]]{0,39}"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
        <xs:complexType name="BookmarkEnd">
          <xs:attribute name="id" type="xs:nonNegativeInteger" use="required"/>
        </xs:complexType>

        <xs:complexType name="Paragraph">
          <xs:sequence>
            <xs:element name="pPr" type="w:ParagraphProperties" minOccurs="0"/>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="r" type="w:Run"/>
              <xs:element name="sdt" type="w:RunControl"/>
              <xs:element name="fldSimple" type="w:Field"/>
              <xs:group ref="w:Mark"/>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Field">
          <xs:sequence>
            <xs:element name="r" type="w:Run" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="instr" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:pattern value="\s*(PAGE|NUMPAGES|SECTIONPAGES)\s*"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
        <xs:complexType name="Run">
          <xs:sequence>
            <xs:element name="rPr" type="w:RunProperties" minOccurs="0"/>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="t" type="w:Text"/>
              <xs:element name="tab" type="w:Empty"/>
              <xs:element name="noBreakHyphen" type="w:Empty"/>
              <xs:element name="br" type="w:Break"/>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Text">
          <xs:simpleContent><xs:extension base="xs:string">
            <xs:anyAttribute namespace="http://www.w3.org/XML/1998/namespace"
                processContents="skip"/>
          </xs:extension></xs:simpleContent>
        </xs:complexType>
        <xs:complexType name="Empty"/>
        <xs:complexType name="Break">
          <xs:attribute name="type">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="page"/><xs:enumeration value="textWrapping"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>

        <xs:complexType name="Table">
          <xs:sequence>
            <xs:element name="tblPr" type="w:TableProperties"/>
            <xs:element name="tblGrid" type="w:Grid"/>
            <xs:element name="tr" type="w:Row" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Grid">
          <xs:sequence>
            <xs:element name="gridCol" maxOccurs="63">
              <xs:complexType>
                <xs:attribute name="w" type="w:Length" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Row">
          <xs:sequence>
            <xs:element name="trPr" type="w:RowProperties" minOccurs="0"/>
            <xs:element name="tc" type="w:Cell" maxOccurs="63"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="RowProperties">
          <xs:sequence>
            <xs:element name="cantSplit" type="w:OnOff" minOccurs="0"/>
            <xs:element name="trHeight" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" type="w:Length" use="required"/>
                <xs:attribute name="hRule" use="required">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="atLeast"/><xs:enumeration value="exact"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="tblHeader" type="w:OnOff" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Cell">
          <xs:sequence>
            <xs:element name="tcPr" type="w:CellProperties"/>
            <xs:group ref="w:Block" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>

        <xs:complexType name="Section">
          <xs:sequence>
            <xs:choice minOccurs="0" maxOccurs="6">
              <xs:element name="headerReference" type="w:StoryReference"/>
              <xs:element name="footerReference" type="w:StoryReference"/>
            </xs:choice>
            <xs:element name="type" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="nextPage"/><xs:enumeration value="continuous"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="pgSz">
              <xs:complexType>
                <xs:attribute name="w" type="w:Length" use="required"/>
                <xs:attribute name="h" type="w:Length" use="required"/>
                <xs:attribute name="orient">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="portrait"/><xs:enumeration value="landscape"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="pgMar">
              <xs:complexType>
                <xs:attribute name="top" type="w:Length" use="required"/>
                <xs:attribute name="right" type="w:Length" use="required"/>
                <xs:attribute name="bottom" type="w:Length" use="required"/>
                <xs:attribute name="left" type="w:Length" use="required"/>
                <xs:attribute name="header" type="w:Length" use="required"/>
                <xs:attribute name="footer" type="w:Length" use="required"/>
                <xs:attribute name="gutter" type="w:Length" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="pgNumType" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="start" type="xs:nonNegativeInteger"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="titlePg" type="w:OnOff" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="StoryReference">
          <xs:attribute name="type" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="default"/><xs:enumeration value="first"/>
              <xs:enumeration value="even"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:anyAttribute processContents="skip"
            namespace="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>
        </xs:complexType>

        """#
}
