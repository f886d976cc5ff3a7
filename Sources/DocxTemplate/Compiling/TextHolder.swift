import Markup

/// Elements outside paragraphs that hold nothing but text, in which tags may stand too.
enum TextHolder {
    /// The namespace of formulas, whose texts are read with the paragraph around them.
    static let math = "http://schemas.openxmlformats.org/officeDocument/2006/math"

    private static let core =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    private static let variant =
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    private static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    private static let newerChart = "http://schemas.microsoft.com/office/drawing/2014/chartex"

    /// All elements of document properties (ECMA-376 part 1, §15.2.12).
    private static let properties: Set<String> = [
        core, variant, "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    ]

    /// Whether an element with text in it is one.
    static func contains(_ name: Name) -> Bool {
        isProperty(name) || isChartValue(name)
    }

    /// Whether the element is a document property or its value.
    static func isProperty(_ name: Name) -> Bool { properties.contains(name.namespace) }

    /// Whether the element is the text of a chart's series, category or value (§21.2.2.243).
    static func isChartValue(_ name: Name) -> Bool {
        name.local == "v" && (name.namespace == chart || name.namespace == newerChart)
    }

    /// What stands between two lines of a value in such an element.
    static func lineBreak(in name: Name) -> [UInt8] {
        isChartValue(name) || name.local == "description" ? [0x0A] : [0x20]
    }
}
