import CUnistring

/// Canonical composition and accent-free folding of Vietnamese text.
public enum VietnameseText {
    /// The text in Unicode normal form C, as TCVN 6909:2001 asks for (HD 36-HD/VPTW 2018).
    public static func composed(_ text: String) -> String {
        LetterTable.shared.isSettled(text) ? text : composedByUnicode(text)
    }

    static func composedByUnicode(_ text: String) -> String { normalized(text, hoso_nfc()) }

    /// The text with every mark as a character of its own (normal form D).
    static func decomposed(_ text: String) -> String { normalized(text, hoso_nfd()) }

    /// A key for matching: no marks, `đ` as `d`, lower case, runs of white space as one space.
    ///
    /// For comparison only, never for printing. Letters that are typed for one another fold to
    /// the same key, and what cannot be seen folds to nothing.
    public static func folded(_ text: String) -> String {
        LetterTable.shared.folded(text) ?? foldedByUnicode(text)
    }

    static func foldedByUnicode(_ text: String) -> String {
        let plain = normalized(plainLetters(text), hoso_nfd()).unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        let words = String(String.UnicodeScalarView(plain)).lowercased()
            .split { $0.isWhitespace }
        return words.joined(separator: " ")
    }

    /// The name of a field for a title that people wrote: "Họ và tên" is `ho_va_ten`.
    public static func fieldName(_ title: String) -> String {
        folded(title).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.joined(separator: "_")
    }

    /// A name for a file: ASCII letters, digits and single hyphens, at most `limit` bytes.
    public static func fileName(_ text: String, limit: Int = 60) -> String {
        let plain = normalized(plainLetters(text), hoso_nfd()).unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        let words = plain.split { !$0.isASCII || !isLetterOrDigit($0) }
        let name = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
        let cut = name.prefix(limit)
        return cut.hasSuffix("-") ? String(cut.dropLast()) : String(cut)
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }

    /// Letters that normal form D does not take apart, as those they are matched with.
    private static func plainLetters(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !LookAlikes.isInvisible(scalar) {
            let known = LookAlikes.space(scalar) ?? LookAlikes.letter(scalar) ?? scalar
            switch known {
            case "đ", "ɖ": scalars.append("d")
            case "Đ": scalars.append("D")
            default: scalars.append(known)
            }
        }
        return String(scalars)
    }

    private static func normalized(_ text: String, _ form: uninorm_t) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard !bytes.allSatisfy({ $0 < 0x80 }) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            var count = 0
            let result = u8_normalize(form, bytes.baseAddress, bytes.count, nil, &count)
            defer { free(result) }
            // Without memory there is no better form than the one given.
            guard let result else { return String(decoding: bytes, as: UTF8.self) }
            return String(
                decoding: UnsafeBufferPointer(start: result, count: count), as: UTF8.self)
        }
    }
}
