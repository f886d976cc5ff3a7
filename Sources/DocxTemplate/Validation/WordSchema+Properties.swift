extension WordSchema {
    /// Properties of paragraphs, runs, tables and cells, and the simple types they use.
    static let propertyTypes = #"""
        <xs:complexType name="ParagraphProperties">
          <xs:sequence>
            <xs:group ref="w:ParagraphFormat"/>
            <xs:element name="rPr" type="w:RunProperties" minOccurs="0"/>
            <xs:element name="sectPr" type="w:Section" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="ParagraphStyle">
          <xs:group ref="w:ParagraphFormat"/>
        </xs:complexType>
        <xs:group name="ParagraphFormat">
          <xs:sequence>
            <xs:element name="pStyle" type="w:Value" minOccurs="0"/>
            <xs:element name="keepNext" type="w:OnOff" minOccurs="0"/>
            <xs:element name="keepLines" type="w:OnOff" minOccurs="0"/>
            <xs:element name="pageBreakBefore" type="w:OnOff" minOccurs="0"/>
            <xs:element name="widowControl" type="w:OnOff" minOccurs="0"/>
            <xs:element name="pBdr" minOccurs="0">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="top" type="w:Border" minOccurs="0"/>
                  <xs:element name="left" type="w:Border" minOccurs="0"/>
                  <xs:element name="bottom" type="w:Border" minOccurs="0"/>
                  <xs:element name="right" type="w:Border" minOccurs="0"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="tabs" minOccurs="0">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="tab" type="w:TabStop" maxOccurs="64"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="suppressAutoHyphens" type="w:OnOff" minOccurs="0"/>
            <xs:element name="spacing" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="before" type="w:Length"/>
                <xs:attribute name="after" type="w:Length"/>
                <xs:attribute name="line" type="w:Length"/>
                <xs:attribute name="lineRule">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="auto"/><xs:enumeration value="exact"/>
                    <xs:enumeration value="atLeast"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="ind" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="left" type="w:SignedLength"/>
                <xs:attribute name="right" type="w:SignedLength"/>
                <xs:attribute name="hanging" type="w:Length"/>
                <xs:attribute name="firstLine" type="w:Length"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="contextualSpacing" type="w:OnOff" minOccurs="0"/>
            <xs:element name="jc" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="left"/><xs:enumeration value="center"/>
                    <xs:enumeration value="right"/><xs:enumeration value="both"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="outlineLvl" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:integer">
                    <xs:minInclusive value="0"/><xs:maxInclusive value="9"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:group>
        <xs:complexType name="TabStop">
          <xs:attribute name="val" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="left"/><xs:enumeration value="center"/>
              <xs:enumeration value="right"/><xs:enumeration value="clear"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="leader">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="none"/><xs:enumeration value="dot"/>
              <xs:enumeration value="underscore"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="pos" type="w:SignedLength" use="required"/>
        </xs:complexType>

        <xs:complexType name="RunProperties">
          <xs:sequence>
            <xs:element name="rStyle" type="w:Value" minOccurs="0"/>
            <xs:element name="rFonts" type="w:RunFonts" minOccurs="0"/>
            <xs:element name="b" type="w:OnOff" minOccurs="0"/>
            <xs:element name="bCs" type="w:OnOff" minOccurs="0"/>
            <xs:element name="i" type="w:OnOff" minOccurs="0"/>
            <xs:element name="iCs" type="w:OnOff" minOccurs="0"/>
            <xs:element name="caps" type="w:OnOff" minOccurs="0"/>
            <xs:element name="noProof" type="w:OnOff" minOccurs="0"/>
            <xs:element name="color" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" type="w:Color" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="spacing" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" type="w:SignedLength" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="kern" type="w:HalfPoints" minOccurs="0"/>
            <xs:element name="sz" type="w:HalfPoints" minOccurs="0"/>
            <xs:element name="szCs" type="w:HalfPoints" minOccurs="0"/>
            <xs:element name="u" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="single"/><xs:enumeration value="none"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="vertAlign" type="w:Value" minOccurs="0"/>
            <xs:element name="lang" minOccurs="0" type="w:Languages"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="RunFonts">
          <xs:attribute name="hint">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="default"/><xs:enumeration value="eastAsia"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="ascii" type="w:FaceName" use="required"/>
          <xs:attribute name="hAnsi" type="w:FaceName" use="required"/>
          <xs:attribute name="eastAsia" type="w:FaceName" use="required"/>
          <xs:attribute name="cs" type="w:FaceName" use="required"/>
        </xs:complexType>
        <xs:complexType name="Languages">
          <xs:attribute name="val" type="xs:language"/>
          <xs:attribute name="eastAsia" type="xs:language"/>
          <xs:attribute name="bidi" type="xs:language"/>
        </xs:complexType>

        <xs:complexType name="TableProperties">
          <xs:sequence>
            <xs:element name="tblStyle" type="w:Value" minOccurs="0"/>
            <xs:element name="tblW" type="w:Width" minOccurs="0"/>
            <xs:element name="jc" type="w:Value" minOccurs="0"/>
            <xs:element name="tblInd" type="w:Width" minOccurs="0"/>
            <xs:element name="tblBorders" minOccurs="0">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="top" type="w:Border" minOccurs="0"/>
                  <xs:element name="left" type="w:Border" minOccurs="0"/>
                  <xs:element name="bottom" type="w:Border" minOccurs="0"/>
                  <xs:element name="right" type="w:Border" minOccurs="0"/>
                  <xs:element name="insideH" type="w:Border" minOccurs="0"/>
                  <xs:element name="insideV" type="w:Border" minOccurs="0"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="tblLayout" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="type" type="xs:string" fixed="fixed" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="tblCellMar" type="w:CellMargins" minOccurs="0"/>
            <xs:element name="tblLook" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:pattern value="[0-9A-F]{4}"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
                <xs:attribute name="firstRow" type="w:Flag"/>
                <xs:attribute name="lastRow" type="w:Flag"/>
                <xs:attribute name="firstColumn" type="w:Flag"/>
                <xs:attribute name="lastColumn" type="w:Flag"/>
                <xs:attribute name="noHBand" type="w:Flag"/>
                <xs:attribute name="noVBand" type="w:Flag"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="CellProperties">
          <xs:sequence>
            <xs:element name="tcW" type="w:Width"/>
            <xs:element name="gridSpan" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:integer">
                    <xs:minInclusive value="1"/><xs:maxInclusive value="63"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="vMerge" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="restart"/><xs:enumeration value="continue"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="tcBorders" minOccurs="0">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="top" type="w:Border" minOccurs="0"/>
                  <xs:element name="left" type="w:Border" minOccurs="0"/>
                  <xs:element name="bottom" type="w:Border" minOccurs="0"/>
                  <xs:element name="right" type="w:Border" minOccurs="0"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="noWrap" type="w:OnOff" minOccurs="0"/>
            <xs:element name="tcMar" type="w:CellMargins" minOccurs="0"/>
            <xs:element name="vAlign" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" use="required">
                  <xs:simpleType><xs:restriction base="xs:string">
                    <xs:enumeration value="top"/><xs:enumeration value="center"/>
                    <xs:enumeration value="bottom"/>
                  </xs:restriction></xs:simpleType>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="CellMargins">
          <xs:sequence>
            <xs:element name="top" type="w:Width" minOccurs="0"/>
            <xs:element name="left" type="w:Width" minOccurs="0"/>
            <xs:element name="bottom" type="w:Width" minOccurs="0"/>
            <xs:element name="right" type="w:Width" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>

        """#
}
