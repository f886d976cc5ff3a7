/// What the first bytes of a picture file tell: its kind and its size.
struct PictureHeader: Hashable {
    /// A size in millimetres.
    struct Size: Hashable {
        var width: Double
        var height: Double
    }

    let format: Picture.Format
    let millimetres: Size

    /// What a screen shows on an inch where a file does not tell its resolution.
    private static let screenResolution = 96.0

    /// Reads a file; nil for one that is neither PNG nor JPEG, or not whole.
    init?(_ bytes: [UInt8]) {
        if let png = PNGHeader(bytes) {
            format = .png
            millimetres = Self.size(png.width, png.height, perInch: png.perInch)
        } else if let jpeg = JPEGHeader(bytes) {
            format = .jpeg
            millimetres = Self.size(jpeg.width, jpeg.height, perInch: jpeg.perInch)
        } else {
            return nil
        }
    }

    private static func size(_ width: Int, _ height: Int, perInch: Double?) -> Size {
        let resolution = perInch.flatMap { (10...10_000).contains($0) ? $0 : nil }
        let millimetre = 25.4 / (resolution ?? screenResolution)
        return Size(width: Double(width) * millimetre, height: Double(height) * millimetre)
    }
}

/// The chunks of a PNG file that tell its size (W3C PNG, §5 and §11).
private struct PNGHeader {
    var width = 0
    var height = 0
    var perInch: Double?

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.signature) else { return nil }
        var place = Self.signature.count
        while let length = bytes.number(at: place, size: 4), place + 12 + length <= bytes.count {
            let content = place + 8
            switch String(decoding: bytes[place + 4..<content], as: UTF8.self) {
            case "IHDR" where length >= 8:
                width = bytes.number(at: content, size: 4) ?? 0
                height = bytes.number(at: content + 4, size: 4) ?? 0
            case "pHYs" where length == 9 && bytes[content + 8] == 1:
                perInch = bytes.number(at: content, size: 4).map { Double($0) * 0.0254 }
            case "IEND":
                guard width > 0, height > 0 else { return nil }
                return
            default: break
            }
            place = content + length + 4
        }
        return nil
    }
}

/// The segments of a JPEG file that tell its size (ITU-T T.81, annex B; JFIF 1.02).
private struct JPEGHeader {
    var width = 0
    var height = 0
    var perInch: Double?

    /// Start of frame; 0xC4, 0xC8 and 0xCC among them are none.
    private static let frames: Set<UInt8> = [
        0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF,
    ]

    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 4 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            guard marker != 0xFF else {
                place += 1
                continue
            }
            guard let length = bytes.number(at: place + 2, size: 2), length >= 2,
                place + 2 + length <= bytes.count
            else { return nil }
            if marker == 0xE0 { readDensity(of: bytes, at: place + 4, length: length - 2) }
            if Self.frames.contains(marker), length >= 8 {
                height = bytes.number(at: place + 5, size: 2) ?? 0
                width = bytes.number(at: place + 7, size: 2) ?? 0
                guard width > 0, height > 0 else { return nil }
                return
            }
            place += 2 + length
        }
        return nil
    }

    private mutating func readDensity(of bytes: [UInt8], at place: Int, length: Int) {
        guard length >= 12, bytes[place...].starts(with: Array("JFIF\0".utf8)),
            let density = bytes.number(at: place + 8, size: 2)
        else { return }
        switch bytes[place + 7] {
        case 1: perInch = Double(density)
        case 2: perInch = Double(density) * 2.54
        default: break
        }
    }
}

extension [UInt8] {
    /// A whole number, most significant byte first; nil beyond the end.
    fileprivate func number(at place: Int, size: Int) -> Int? {
        guard place >= 0, place + size <= count else { return nil }
        return self[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }
}
