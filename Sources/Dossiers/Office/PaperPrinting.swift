/// Word papers made into PDFs: those that are kept from before are taken, the rest is printed.
package struct PaperPrinting: Sendable {
    private let store: PDFStore
    private let office: OfficeProgram?
    private let workers: Int
    private let limits: OfficePool.Limits

    /// Makes ready.
    ///
    /// - Parameters:
    ///   - store: where PDFs are kept.
    ///   - office: LibreOffice, when it is there.
    ///   - workers: how many of it run at a time.
    package init(
        in store: PDFStore, by office: OfficeProgram?, workers: Int,
        limits: OfficePool.Limits = .init()
    ) {
        self.store = store
        self.office = office
        self.workers = workers
        self.limits = limits
    }

    /// Who is told how many papers must be printed, how many of them are done, and when no more
    /// will come.
    package struct Watcher {
        package var begin: (Int) -> Void
        package var progress: (Int) -> Void
        package var end: () -> Void

        package init(
            begin: @escaping (Int) -> Void = { _ in }, progress: @escaping (Int) -> Void = { _ in },
            end: @escaping () -> Void = {}
        ) {
            self.begin = begin
            self.progress = progress
            self.end = end
        }
    }

    /// A paper in the store.
    struct Printed: Hashable, Sendable {
        /// SHA-256 of the Word file.
        let digest: String
        let pages: Int
    }

    /// A Word file in memory or on the disk.
    enum Paper: Sendable {
        case bytes([UInt8])
        case file(String)

        func contents() throws(FileError) -> [UInt8] {
            switch self {
            case .bytes(let bytes): bytes
            case .file(let path): try FileReading.contents(of: path)
            }
        }
    }

    /// Prints papers.
    ///
    /// - Parameters:
    ///   - isForced: whether papers are printed that are kept from before.
    ///   - watcher: told nothing when no paper must be printed.
    /// - Returns: the papers in their order; nil for what could not be printed.
    func print(
        _ papers: [Paper], isForced: Bool = false, watcher: Watcher = Watcher()
    ) throws(PackError) -> [Printed?] {
        var digests: [String?] = []
        for paper in papers { digests.append(try digest(of: paper)) }
        var pages: [String: Int] = [:]
        var missing: [(digest: String, paper: Paper)] = []
        var seen: Set<String> = []
        for (digest, paper) in zip(digests, papers) {
            guard let digest, seen.insert(digest).inserted else { continue }
            pages[digest] = isForced ? nil : store.pages(of: digest)
            if pages[digest] == nil { missing.append((digest, paper)) }
        }
        if !missing.isEmpty {
            pages.merge(try made(of: missing, watcher)) { $1 }
        }
        return digests.map { digest in
            digest.flatMap { digest in
                pages[digest].map { Printed(digest: digest, pages: $0) }
            }
        }
    }

    /// The file's digest; nil for one that cannot be read.
    private func digest(of paper: Paper) throws(PackError) -> String? {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try paper.contents() } catch { return nil }
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }

    /// Prints papers with LibreOffice.
    private func made(
        of papers: [(digest: String, paper: Paper)], _ watcher: Watcher
    ) throws(PackError) -> [String: Int] {
        guard let office else { throw .noOffice }
        watcher.begin(papers.count)
        defer { watcher.end() }
        var pages: [String: Int] = [:]
        do throws(FileError) {
            let scratch = try ScratchFolder()
            defer { scratch.remove() }
            var pool = OfficePool(
                office, to: .pdf, count: papers.count, workers: workers, limits: limits,
                scratch: scratch.path)
            try pool.run(
                source: { (place: Int) throws(FileError) in
                    (try papers[place].paper.contents(), "docx")
                },
                take: { (place: Int, bytes: [UInt8]) throws(FileError) in
                    let digest = papers[place].digest
                    pages[digest] = try store.keep(bytes, as: digest)
                    return pages[digest] != nil
                }, progress: watcher.progress)
        } catch { throw .file(error) }
        guard !Interruption.isRequested else { throw .interrupted }
        return pages
    }
}
