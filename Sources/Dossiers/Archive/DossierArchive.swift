import OpenPackage

/// A dossier as one file, to be kept or sent.
///
/// The same dossier gives the same bytes: its files in the order of their paths, at a fixed time.
package enum DossierArchive {
    /// Puts a dossier into an archive, without what only hoso reads and what programs leave behind.
    ///
    /// - Returns: how many files are in it; nil when somebody asked to stop.
    package static func write(_ dossier: String, to path: String) throws(ArchiveError) -> Int? {
        let files = try ArchiveError.file { () throws(FileError) in
            try Self.files(in: dossier, below: "", depth: 0).sorted()
        }
        let pending = try ArchiveError.file { () throws(FileError) in try PendingFile(path) }
        do throws(PackageError) {
            let writer = try FileArchiveWriter(pending.temporary)
            for file in files {
                try writer.add(file, from: dossier + "/" + file, packing(of: file))
            }
            guard try writer.seal(unless: { Interruption.isRequested }) else {
                pending.drop()
                return nil
            }
        } catch {
            pending.drop()
            throw .archive(path, error)
        }
        try ArchiveError.file { () throws(FileError) in try pending.settle() }
        return files.count
    }

    /// Only text is packed: papers, workbooks, PDFs and pictures are packed already.
    private static func packing(of file: String) -> FileArchiveWriter.Packing {
        let texts: Set<String> = ["json", "txt", "csv", "xml", "rtf"]
        return texts.contains(Path.kind(of: file)) ? .deflated : .stored
    }

    /// The files of a folder and of those below it, relative to the dossier.
    private static func files(
        in root: String, below folder: String, depth: Int
    ) throws(FileError) -> [String] {
        guard depth <= ContentsReader.depth else { return [] }
        var files: [String] = []
        for name in try Folder.names(in: root + "/" + folder)
        where !ContentsReader.passedOver.contains(name) && !LeftFile.isTemporary(name) {
            let path = folder.isEmpty ? name : folder + "/" + name
            switch FileReading.kind(of: root + "/" + path) {
            case .file: files.append(path)
            case .folder: files += try self.files(in: root, below: path, depth: depth + 1)
            case .other, nil: break
            }
        }
        return files
    }
}
