import JSONText
import OpenPackage
package import PartyForms
import VietnameseText

/// A dossier in an archive, looked at without unpacking it to the disk.
///
/// What stands in the archive may come from anybody: names never become paths, what is read is
/// counted, and an entry that cannot be read is as good as none.
package struct ArchivedDossier: Sendable {
    package let manifest: Manifest
    package let contents: DossierContents
    /// What is wrong with the archive itself.
    package let findings: [Finding]

    /// Looks through an archive.
    package init(_ path: String) throws(ArchiveError) {
        let size = try ArchiveError.file { () throws(FileError) in try FileReading.size(of: path) }
        do throws(EntryError) {
            var reading = try ArchiveReading(path, size: size)
            manifest = try reading.manifest()
            (contents, findings) = try reading.contents(of: manifest)
        } catch {
            throw error.inArchive(path)
        }
    }
}

/// Why the entries of an archive cannot be read.
private enum EntryError: Error {
    case package(PackageError)
    case digest(DigestError)
    case book(BookError)
    case noManifest

    func inArchive(_ path: String) -> ArchiveError {
        switch self {
        case .package(let error): .archive(path, error)
        case .digest(let error): .digest(error)
        case .book(let error): .book(error)
        case .noManifest: .noManifest(path)
        }
    }
}

/// Reads the entries of an archive one after the other.
private struct ArchiveReading: ~Copyable {
    private var archive: FileArchiveReader

    /// What is kept of an entry to be looked into.
    private static let documentLimit = 64 << 20

    init(_ path: String, size: Int) throws(EntryError) {
        do throws(PackageError) {
            archive = try FileArchiveReader(path, size: size)
        } catch { throw .package(error) }
    }

    mutating func manifest() throws(EntryError) -> Manifest {
        for index in 0..<archive.count where archive.name(of: index) == DossierNames.manifest {
            let bytes = try bytes(of: index)
            do throws(BookError) {
                return try Manifest(parsing: bytes, named: DossierNames.manifest)
            } catch { throw .book(error) }
        }
        throw .noManifest
    }

    private mutating func bytes(of index: Int) throws(EntryError) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(PackageError) {
            try archive.read(index) { bytes += $0 }
        } catch { throw .package(error) }
        return bytes
    }

    /// Every file, and what is wrong with entries.
    mutating func contents(
        of manifest: Manifest
    ) throws(EntryError) -> (DossierContents, [Finding]) {
        let known = manifest.knownDigests
        var contents = DossierContents()
        var findings: [Finding] = archive.isConsistent ? [] : [.inconsistentArchive]
        var seen: Set<String> = []
        for index in 0..<archive.count {
            let name = archive.name(of: index)
            if name?.hasSuffix("/") == true { continue }
            guard let name, Path.isPlain(name) else {
                findings.append(.badEntryName(index + 1))
                continue
            }
            guard seen.insert(name).inserted else {
                findings.append(.entryTwice(index + 1))
                continue
            }
            if name.split(separator: "/").first.map(String.init) == DossierNames.hidden { continue }
            guard let file = try file(index, name, expecting: known[name]) else {
                findings.append(.damagedEntry(index + 1))
                continue
            }
            contents.add([file], in: Path.folder(of: name))
            if name == ReportFolder.manifest {
                contents.add(reportList: try bytes(of: index))
            }
        }
        return (contents, findings)
    }

    /// A file of the archive; nil for a damaged one.
    private mutating func file(
        _ index: Int, _ path: String, expecting expected: String?
    ) throws(EntryError) -> DossierContents.File? {
        let isDocument = Path.kind(of: path) == "docx"
        var document: [UInt8] = []
        var digest = try Self.begun()
        do throws(PackageError) {
            try archive.read(index) { piece in
                digest.add(piece)
                if isDocument, document.count < Self.documentLimit { document += piece }
            }
        } catch .overLimit(let name, let value, let limit, let part) {
            throw .package(.overLimit(name: name, value: value, limit: limit, part: part))
        } catch { return nil }
        var file = DossierContents.File(Path.name(of: path))
        let found: String
        do throws(DigestError) { found = try digest.hexadecimal() } catch { throw .digest(error) }
        if expected != nil { file.digest = found }
        if isDocument, found != expected { file.inspect(document) }
        return file
    }

    private static func begun() throws(EntryError) -> DigestStream {
        do throws(DigestError) { return try DigestStream() } catch { throw .digest(error) }
    }
}

extension Finding {
    /// An entry whose name is no path of a dossier.
    fileprivate static func badEntryName(_ number: Int) -> Finding {
        Finding(
            "archive-name", .warns,
            .said(
                Bilingual(
                    "Mục số \(number) của tệp nén có tên không hợp lệ; bỏ qua",
                    "Entry \(number) of the archive has no usable name; passed over")))
    }

    /// Headers that say something else than the archive's directory.
    fileprivate static let inconsistentArchive = Finding(
        "archive-damaged", .warns,
        .said(
            Bilingual(
                "Tệp nén tự mâu thuẫn (đầu mục khác mục lục), chương trình khác có thể không mở được; "
                    + "chép lại hoặc làm lại bằng --zip",
                "The archive contradicts itself (headers and directory), other programs may not "
                    + "open it; copy it again or make it anew with --zip")))

    /// A second entry under a name that an earlier one has.
    fileprivate static func entryTwice(_ number: Int) -> Finding {
        Finding(
            "archive-twice", .warns,
            .said(
                Bilingual(
                    "Mục số \(number) của tệp nén trùng tên một mục trước; bỏ qua",
                    "Entry \(number) of the archive has the name of an earlier one; passed over")))
    }

    /// An entry that cannot be read, or whose sum is wrong.
    fileprivate static func damagedEntry(_ number: Int) -> Finding {
        Finding(
            "archive-damaged", .warns,
            .said(
                Bilingual(
                    "Mục số \(number) của tệp nén bị hỏng",
                    "Entry \(number) of the archive is damaged")))
    }
}
