extension WordSchema {
    /// Styles, settings and fonts (ECMA-376 part 1, §17.7, §17.15, §17.8), and the simple types.
    static let partTypes = #"""
        <xs:complexType name="Styles">
          <xs:sequence>
            <xs:element name="docDefaults">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="rPrDefault">
                    <xs:complexType><xs:sequence>
                      <xs:element name="rPr" type="w:RunProperties"/>
                    </xs:sequence></xs:complexType>
                  </xs:element>
                  <xs:element name="pPrDefault" minOccurs="0">
                    <xs:complexType><xs:sequence>
                      <xs:element name="pPr" type="w:ParagraphStyle" minOccurs="0"/>
                    </xs:sequence></xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="style" type="w:Style" maxOccurs="unbounded"/>
          </xs:sequence>
        </xs:complexType>
        <xs:complexType name="Style">
          <xs:sequence>
            <xs:element name="name" type="w:Value"/>
            <xs:element name="basedOn" type="w:Value" minOccurs="0"/>
            <xs:element name="next" type="w:Value" minOccurs="0"/>
            <xs:element name="link" type="w:Value" minOccurs="0"/>
            <xs:element name="uiPriority" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" type="xs:nonNegativeInteger" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="semiHidden" type="w:OnOff" minOccurs="0"/>
            <xs:element name="unhideWhenUsed" type="w:OnOff" minOccurs="0"/>
            <xs:element name="qFormat" type="w:OnOff" minOccurs="0"/>
            <xs:element name="pPr" type="w:ParagraphStyle" minOccurs="0"/>
            <xs:element name="rPr" type="w:RunProperties" minOccurs="0"/>
            <xs:element name="tblPr" type="w:TableProperties" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="type" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="paragraph"/><xs:enumeration value="character"/>
              <xs:enumeration value="table"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="default" type="w:Flag"/>
          <xs:attribute name="styleId" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:pattern value="[A-Za-z0-9\-]{1,253}"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="customStyle" type="w:Flag"/>
        </xs:complexType>

        <xs:complexType name="Settings">
          <xs:sequence>
            <xs:element name="zoom" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="percent" type="xs:positiveInteger" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="proofState" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="spelling" type="xs:string" fixed="clean"/>
                <xs:attribute name="grammar" type="xs:string" fixed="clean"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="documentProtection" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="edit" type="xs:string" fixed="forms" use="required"/>
                <xs:attribute name="enforcement" type="xs:string" fixed="1" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="defaultTabStop" minOccurs="0">
              <xs:complexType>
                <xs:attribute name="val" type="w:Length" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="autoHyphenation" type="w:OnOff" minOccurs="0"/>
            <xs:element name="evenAndOddHeaders" type="w:OnOff" minOccurs="0"/>
            <xs:element name="characterSpacingControl" type="w:Value" minOccurs="0"/>
            <xs:element name="compat">
              <xs:complexType><xs:sequence>
                <xs:element name="compatSetting" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:attribute name="name" type="xs:string" use="required"/>
                    <xs:attribute name="uri" type="xs:anyURI" use="required"/>
                    <xs:attribute name="val" type="xs:string" use="required"/>
                  </xs:complexType>
                </xs:element>
              </xs:sequence></xs:complexType>
            </xs:element>
            <xs:element name="themeFontLang" type="w:Languages" minOccurs="0"/>
            <xs:element name="decimalSymbol" type="w:Value" minOccurs="0"/>
            <xs:element name="listSeparator" type="w:Value" minOccurs="0"/>
          </xs:sequence>
        </xs:complexType>

        <xs:complexType name="FontTable">
          <xs:sequence>
            <xs:element name="font" maxOccurs="unbounded">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="altName" type="w:Value" minOccurs="0"/>
                  <xs:element name="panose1" type="w:Value" minOccurs="0"/>
                  <xs:element name="charset" type="w:Value" minOccurs="0"/>
                  <xs:element name="family" type="w:Value" minOccurs="0"/>
                  <xs:element name="pitch" type="w:Value" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="name" type="w:FaceName" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>

        <xs:complexType name="OnOff"><xs:attribute name="val" type="w:Flag"/></xs:complexType>
        <xs:complexType name="Value">
          <xs:attribute name="val" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:minLength value="1"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
        <xs:complexType name="HalfPoints">
          <xs:attribute name="val" use="required">
            <xs:simpleType><xs:restriction base="xs:integer">
              <xs:minInclusive value="0"/><xs:maxInclusive value="3276"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
        <xs:complexType name="Width">
          <xs:attribute name="w" type="w:SignedLength" use="required"/>
          <xs:attribute name="type" type="xs:string" fixed="dxa" use="required"/>
        </xs:complexType>
        <xs:complexType name="Border">
          <xs:attribute name="val" use="required">
            <xs:simpleType><xs:restriction base="xs:string">
              <xs:enumeration value="nil"/><xs:enumeration value="none"/>
              <xs:enumeration value="single"/><xs:enumeration value="dotted"/>
              <xs:enumeration value="dashed"/>
              <xs:enumeration value="double"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="sz">
            <xs:simpleType><xs:restriction base="xs:integer">
              <xs:minInclusive value="2"/><xs:maxInclusive value="96"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="space">
            <xs:simpleType><xs:restriction base="xs:integer">
              <xs:minInclusive value="0"/><xs:maxInclusive value="31"/>
            </xs:restriction></xs:simpleType>
          </xs:attribute>
          <xs:attribute name="color" type="w:Color"/>
        </xs:complexType>
        <xs:simpleType name="Flag">
          <xs:restriction base="xs:string">
            <xs:enumeration value="0"/><xs:enumeration value="1"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="Color">
          <xs:restriction base="xs:string">
            <xs:pattern value="auto|[0-9A-Fa-f]{6}"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="FaceName">
          <xs:restriction base="xs:string">
            <xs:minLength value="1"/><xs:maxLength value="31"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="Length">
          <xs:restriction base="xs:integer">
            <xs:minInclusive value="0"/><xs:maxInclusive value="31680"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:simpleType name="SignedLength">
          <xs:restriction base="xs:integer">
            <xs:minInclusive value="-31680"/><xs:maxInclusive value="31680"/>
          </xs:restriction>
        </xs:simpleType>

        """#
}
