/// A PNG file of that size without any content that a viewer would show.
func png(width: Int, height: Int, pixelsPerMetre: Int? = nil) -> [UInt8] {
    let header = big(width) + big(height) + [8, 2, 0, 0, 0]
    let density = pixelsPerMetre.map { chunk("pHYs", big($0) + big($0) + [1]) } ?? []
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        + chunk("IHDR", header) + density + chunk("IEND", [])
}

/// The segments of a JPEG file of that size up to its frame.
func jpeg(width: Int, height: Int, perInch: Int? = nil) -> [UInt8] {
    let density = perInch.map {
        Array("JFIF\0".utf8) + [1, 2, 1] + big($0).suffix(2) * 2 + [0, 0]
    }
    let frame = [8] + big(height).suffix(2) + big(width).suffix(2) + [3, 1, 0x11, 0]
    return [0xFF, 0xD8] + (density.map { segment(0xE0, $0) } ?? []) + segment(0xC0, frame)
}

private func * (bytes: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    (0..<count).flatMap { _ in bytes }
}

private func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
}

private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count) + Array(name.utf8) + content + [0, 0, 0, 0]
}

private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2).suffix(2) + content
}
