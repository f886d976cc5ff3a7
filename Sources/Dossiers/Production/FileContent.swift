import OpenPackage
import Spreadsheet

/// What a file of a dossier is to hold.
enum FileContent {
    case bytes([UInt8])
    /// A large one that lies in a file of its own.
    case file(MemoryFile)

    /// The SHA-256.
    var digest: String {
        get throws(PrintError) {
            switch self {
            case .bytes(let bytes): return try PrintError.digest(of: bytes)
            case .file(let file):
                var code: Int32 = 0
                let digest: String
                do throws(DigestError) {
                    var stream = try DigestStream()
                    code = file.forEachPiece { (piece) throws(Never) in
                        piece.withUnsafeBytes { stream.add($0) }
                    }
                    digest = try stream.hexadecimal()
                } catch { throw .digest(error) }
                guard code == 0 else { throw .sheet(.lostInWriting(sheet: "")) }
                return digest
            }
        }
    }

    /// Writes the file as one of a batch.
    func write(to path: String, among files: BatchFiles) throws(FileError) {
        switch self {
        case .bytes(let bytes): try files.write(bytes, to: path)
        case .file(let file):
            try AtomicFile.write(to: path, durability: .batch) { take throws(FileError) in
                let code = try file.forEachPiece(take)
                guard code == 0 else { throw FileError(.read(code: code), path: path) }
            }
        }
    }
}
