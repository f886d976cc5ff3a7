import DocxTemplate

/// Looks through the folder of a dossier.
struct ContentsReader: Sendable {
    /// The dossier.
    let root: String
    /// The digests of what hoso wrote and of what came in, by path.
    let known: [String: String]

    /// So deep a dossier may be.
    static let depth = 12

    /// What belongs to no dossier: the journal, and what file managers leave.
    static let passedOver: Set<String> = [
        DossierNames.hidden, ".DS_Store", "Thumbs.db", "desktop.ini", ".directory",
    ]

    private typealias Listing = [(folder: String, files: [DossierContents.File])]

    /// Everything in the dossier; each folder of papers is read by one of the workers.
    func contents(
        papers: [String], workers: Int
    ) async throws(BookError) -> DossierContents {
        var folders: [String] = []
        let papers = Set(papers)
        let own = try listing(of: ".", depth: 0) { folder in
            guard papers.contains(folder) else { return true }
            folders.append(folder)
            return false
        }
        let found = await Batch.results(count: folders.count, workers: workers) { [folders] place in
            Result { () throws(BookError) in
                try listing(of: folders[place], depth: 1) { _ in true }
            }
        }
        var contents = DossierContents()
        for (folder, files) in own { contents.add(files, in: folder) }
        for result in found {
            for (folder, files) in try result.get() { contents.add(files, in: folder) }
        }
        if contents.file(ReportFolder.manifest) != nil {
            contents.add(reportList: try self.contents(of: ReportFolder.manifest))
        }
        return contents
    }

    /// The files of a folder and of those below that are to be looked into.
    private func listing(
        of folder: String, depth: Int, looksInto: (String) -> Bool
    ) throws(BookError) -> Listing {
        guard depth <= Self.depth else { return [] }
        var files: [DossierContents.File] = []
        var below: Listing = []
        for name in try names(in: folder) where !Self.passedOver.contains(name) {
            let path = folder == "." ? name : "\(folder)/\(name)"
            switch FileReading.kind(of: "\(root)/\(path)") {
            case .file: files.append(try file(name, at: path))
            case .folder:
                guard looksInto(path) else { continue }
                below += try listing(of: path, depth: depth + 1, looksInto: looksInto)
            case .other, nil: break
            }
        }
        return [(folder, files)] + below
    }

    private func names(in folder: String) throws(BookError) -> [String] {
        do throws(FileError) {
            return try Folder.names(in: "\(root)/\(folder)")
        } catch { throw .file(error) }
    }

    /// A file that is as hoso wrote it is not signed; one that hoso does not know may be a form of
    /// somebody's.
    private func file(
        _ name: String, at path: String
    ) throws(BookError) -> DossierContents.File {
        var file = DossierContents.File(name)
        let isDocument = Path.kind(of: name) == "docx"
        guard let expected = known[path] else {
            if isDocument, !LeftFile.isTemporary(name) { file.inspect(try contents(of: path)) }
            return file
        }
        let bytes = try contents(of: path)
        do throws(DigestError) {
            file.digest = try Digest.sha256(bytes)
        } catch { throw .digest(error) }
        if isDocument, file.digest != expected { file.inspect(bytes) }
        return file
    }

    private func contents(of path: String) throws(BookError) -> [UInt8] {
        do throws(FileError) {
            return try FileReading.contents(of: "\(root)/\(path)")
        } catch { throw .file(error) }
    }
}

extension DossierContents.File {
    /// Reads what a document tells of itself; one that cannot be read tells nothing.
    mutating func inspect(_ bytes: [UInt8]) {
        isSigned = DocxSignature.isPresent(in: bytes)
        do throws(TemplateError) {
            let mark = try ReturnedDocument(reading: bytes, named: name).mark
            form = mark?.form
            owner = mark?.record
        } catch {}
    }
}
