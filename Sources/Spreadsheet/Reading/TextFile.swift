import Glibc
import VietnameseText

/// The text of a file that does not say how it is encoded.
struct TextFile {
    /// In UTF-8; a part of the file's own bytes where these are.
    let content: ArraySlice<UInt8>
    /// What told by its letters alone: "Windows-1258"; nil where nothing had to be guessed.
    let guess: String?
    /// How fonts from before Unicode coded it.
    let legacy: LegacyEncoding?

    /// Reads UTF-8, UTF-16 with or without a mark, Windows-1258, and bytes of legacy fonts.
    init(_ bytes: [UInt8]) throws(SpreadsheetError) {
        if let text = try Self.utf16(bytes) {
            self.init(text, guess: nil)
        } else if let line = Self.firstBadLine(of: bytes) {
            try self.init(guessing: bytes, line: line)
        } else {
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            self.init(content: bytes.dropFirst(hasMark ? 3 : 0))
        }
    }

    private init(_ text: String, guess: String?, legacy: LegacyEncoding? = nil) {
        self.init(content: Array(text.utf8)[...], guess: guess, legacy: legacy)
    }

    private init(content: ArraySlice<UInt8>, guess: String? = nil, legacy: LegacyEncoding? = nil) {
        self.content = content
        self.guess = guess
        self.legacy = legacy
    }

    /// Reads bytes that are no UTF-8; of two readings that make sense none is taken.
    private init(guessing bytes: [UInt8], line: Int) throws(SpreadsheetError) {
        let windows = Self.converted(bytes, from: "CP1258")
            .flatMap { VietnameseText.isSpelledVietnamese($0) ? $0 : nil }
        let typed =
            Self.converted(bytes, from: "CP1252") ?? Self.latin1(bytes)
        let encoding = VietnameseText.legacyEncoding(of: [typed])
        switch (windows, encoding) {
        case (let text?, nil): self.init(text, guess: "Windows-1258")
        case (nil, let encoding?):
            self.init(typed, guess: encoding.name, legacy: encoding)
        default: throw .unknownEncoding(line: line)
        }
    }

    /// The text of UTF-16; nil for bytes that are no such text.
    private static func utf16(_ bytes: [UInt8]) throws(SpreadsheetError) -> String? {
        let isMarked = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let high = isMarked ? (bytes[0] == 0xFE ? 0 : 1) : highByte(of: bytes)
        guard let high else { return nil }
        let content = bytes.dropFirst(isMarked ? 2 : 0)
        let units = stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map { at in
            UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high])
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
        else { throw .damagedText(line: 1) }
        return text
    }

    /// Where the high byte of a pair stands in UTF-16 without a mark: it is zero in ASCII letters,
    /// which every table has, and text in other encodings has no zeros.
    private static func highByte(of bytes: [UInt8]) -> Int? {
        let start = bytes.prefix(4_096)
        let zeros = [0, 1].map { place in
            stride(from: place, to: start.count, by: 2).count { start[$0] == 0 }
        }
        guard 8 * max(zeros[0], zeros[1]) > start.count, min(zeros[0], zeros[1]) == 0 else {
            return nil
        }
        return zeros[0] > 0 ? 0 : 1
    }

    /// The first line that is no UTF-8; nil when all is.
    private static func firstBadLine(of bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return bytes[..<error.byteOffsets.lowerBound].count { $0 == 0x0A } + 1
        }
    }

    /// Bytes as the characters of the same numbers, for those that Windows has no letter for.
    private static func latin1(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return String(scalars)
    }

    /// Text by the C library's tables; nil for bytes that the encoding has not.
    private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // Three bytes of UTF-8 are the most that one byte gives.
        var output = [CChar](repeating: 0, count: 3 * bytes.count + 16)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, output.count)
                guard iconv(converter, &from, &left, &to, &room) != Int(bitPattern: UInt.max),
                    iconv(converter, nil, nil, &to, &room) != Int(bitPattern: UInt.max)
                else { return nil }
                return output.count - room
            }
        }
        return written.map { count in
            String(decoding: output[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}

extension LegacyEncoding {
    fileprivate var name: String {
        switch self {
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        }
    }
}
