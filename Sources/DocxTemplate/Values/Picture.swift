/// A picture for a document: PNG or JPEG, its size on paper, its text for those who do not see it.
public struct Picture: Hashable, Sendable {
    /// How the bytes are coded.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        /// Portable Network Graphics (ISO/IEC 15948).
        case png
        /// JPEG (ISO/IEC 10918-1).
        case jpeg
    }

    /// The file, as it goes into the document.
    public let bytes: [UInt8]
    /// What kind of file it is, by its first bytes.
    public let format: Format
    /// The width on paper, in millimetres.
    public let width: Double
    /// The height on paper, in millimetres.
    public let height: Double
    /// What the picture shows, in words (ECMA-376 part 1, §20.4.2.5); empty for decoration.
    public let alternativeText: String

    /// The widest and highest a picture is printed: what the margins of an A4 page leave.
    public static let largest = (width: 160.0, height: 240.0)

    /// Makes a picture; its proportions are kept.
    ///
    /// - Parameters:
    ///   - bytes: a PNG or JPEG file.
    ///   - width: the width in millimetres that it shall not exceed.
    ///   - height: the height in millimetres that it shall not exceed.
    ///   - alternativeText: what it shows, in words.
    ///
    /// Without width and height it is as large as its resolution says, and no larger than
    /// ``largest``. Nil for bytes that are no PNG or JPEG file, or not a whole one.
    public init?(
        _ bytes: [UInt8], width: Double? = nil, height: Double? = nil, alternativeText: String = ""
    ) {
        guard let header = PictureHeader(bytes) else { return nil }
        self.bytes = bytes
        format = header.format
        self.alternativeText = alternativeText
        let size = header.millimetres
        let factor =
            if width == nil, height == nil {
                min(1, size.factor(within: Self.largest.width, Self.largest.height))
            } else { size.factor(within: width, height) }
        self.width = size.width * factor
        self.height = size.height * factor
    }

    private init(_ other: Picture, scaledBy factor: Double) {
        bytes = other.bytes
        format = other.format
        alternativeText = other.alternativeText
        width = other.width * factor
        height = other.height * factor
    }

    /// The same picture as large as fits into a box, in millimetres.
    func fitting(width: Double?, height: Double?) -> Picture {
        Picture(
            self,
            scaledBy: PictureHeader.Size(width: self.width, height: self.height)
                .factor(within: width, height))
    }
}

extension PictureHeader.Size {
    /// How much a picture of this size may grow within a box; 1 without one.
    fileprivate func factor(within boxWidth: Double?, _ boxHeight: Double?) -> Double {
        let factors = [boxWidth.map { $0 / width }, boxHeight.map { $0 / height }]
        let usable = factors.compactMap(\.self).filter { $0 > 0 && $0.isFinite }
        return usable.min() ?? 1
    }
}
