import VietnameseText

/// The hidden bookmark around each content control, for applications that lose its tag.
///
/// Names that begin with an underscore are not shown in Word's list of bookmarks.
package enum FieldBookmark {
    /// What all names begin with.
    package static let prefix = "_hs_"
    /// The longest name that Word reads (ECMA-376 part 1, §17.13.6.2).
    private static let limit = 40

    /// The name for a tag; `occurrence` counts from 1 where a field is printed several times.
    package static func name(of tag: ControlTag, occurrence: Int = 1) -> String {
        let ending = occurrence > 1 ? "_\(occurrence)" : ""
        let full = prefix + letters(of: tag)
        guard full.count + ending.count > limit else { return full + ending }
        let mark = "_" + String(hash(of: tag.text), radix: 36)
        return full.prefix(limit - mark.count - ending.count) + mark + ending
    }

    private static func letters(of tag: ControlTag) -> String {
        let path = tag.path.split(separator: ".").map(word).joined(separator: "__")
        return tag.choice.map { "\(path)___\(word($0[...]))" } ?? path
    }

    private static func word(_ text: Substring) -> String {
        String(
            VietnameseText.folded(String(text)).map {
                $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_"
            })
    }

    /// FNV-1a of 32 bits: the same in every run and on every machine.
    private static func hash(of text: String) -> UInt32 {
        text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
