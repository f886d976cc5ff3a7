import Glibc

/// The bytes of a regular file a piece at a time, within a limit, with their digest.
final class FilePieces: IteratorProtocol {
    private let path: String
    private let file: Int32
    private let limit: Int
    private var count = 0
    private var digest: DigestStream?
    /// Why nothing more came, where that is not the end.
    private(set) var error: FileError?

    private static let pieceBytes = 1 << 20

    init(_ path: String, limit: Int = FileReading.limit) throws(BookError) {
        self.path = path
        self.limit = limit
        do throws(DigestError) { digest = try DigestStream() } catch { throw .digest(error) }
        file = try BookError.file { () throws(FileError) in try FileReading.opened(path).file }
    }

    deinit { close(file) }

    func next() -> [UInt8]? {
        guard error == nil else { return nil }
        do throws(FileError) {
            let piece = try FileReading.piece(of: file, upTo: Self.pieceBytes, path: path)
            count += piece.count
            guard count <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
            piece.withUnsafeBytes { digest?.add($0) }
            return piece.isEmpty ? nil : piece
        } catch {
            self.error = error
            return nil
        }
    }

    /// SHA-256 of all pieces in hexadecimal, once.
    func hexadecimal() throws(DigestError) -> String {
        guard let digest = digest.take() else { throw DigestError() }
        return try digest.hexadecimal()
    }
}
