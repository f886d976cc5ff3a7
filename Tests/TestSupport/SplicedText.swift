public import OpenPackage
package import Splice

/// A template and a document of it, both made from any bytes: for random tests and for fuzzing.
///
/// The first half of the bytes is cut into segments, the second says which of them stand where,
/// with values of all lengths between.
public struct SplicedText: Sendable {
    package let vocabulary: Vocabulary
    package let text: MarkedText
    /// What the document must be when it is unpacked.
    public let plain: [UInt8]

    /// Makes a template and a document.
    public init(from bytes: [UInt8]) {
        var builder = Vocabulary.Builder()
        var segments: [Segment] = []
        var rest = bytes.prefix(bytes.count / 2)
        while let length = rest.popFirst() {
            if length == 0 { builder.startText() }
            segments.append(builder.segment([UInt8](rest.prefix(Int(length)))))
            rest = rest.dropFirst(Int(length))
        }
        var row = SegmentRow()
        for segment in segments { _ = row.add(segment) }
        builder.number(&row)
        vocabulary = builder.vocabulary()
        (text, plain) = Self.document(of: segments, row, saying: bytes.suffix(bytes.count / 2))
    }

    private static func document(
        of segments: [Segment], _ row: SegmentRow, saying steps: ArraySlice<UInt8>
    ) -> (MarkedText, [UInt8]) {
        var (text, plain) = (MarkedText(), [UInt8]())
        for (place, step) in steps.enumerated() {
            switch step {
            case 0..<80 where !segments.isEmpty:
                let first = Int(step) % segments.count
                let last = min(segments.count, first + 1 + Int(step) % 5)
                text.append(first..<last, of: row)
                plain += segments[first..<last].flatMap(\.bytes)
            case 80..<160 where !segments.isEmpty:
                let segment = segments[Int(step) % segments.count]
                text.append(segment)
                plain += segment.bytes
            case 160..<164:
                let end = plain.count - min(plain.count, Int(step - 160) * 40)
                text.removeSubrange(end...)
                plain.removeSubrange(end...)
            case 164..<168:
                let place = plain.count / 2
                text.insert(contentsOf: [step], at: place)
                plain.insert(step, at: place)
            case 168: add([UInt8](repeating: step, count: 70_000), to: &text, &plain)
            default:
                let value = (0..<Int(step) % 40).map { UInt8(truncatingIfNeeded: $0 * place) }
                add(value, to: &text, &plain)
            }
        }
        return (text, plain)
    }

    private static func add(
        _ value: [UInt8], to text: inout MarkedText, _ plain: inout [UInt8]
    ) {
        text.append(contentsOf: value)
        plain += value
    }

    /// The document as the only part of a package, sealed.
    public func sealed() throws(PackageError) -> [UInt8] {
        let path = "/word/document.xml"
        guard let part = PartName(path) else { throw .badName(path) }
        var package = Package()
        package.setContents(of: part, to: [], contentType: "application/octet-stream")
        return try PackageStamp(package, changing: [part], vocabulary: vocabulary)
            .sealed(with: [text])
    }
}
