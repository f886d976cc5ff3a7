package import PartyForms

/// Forms that an office sent out and got back, taken in together.
package struct TakeIn: Sendable {
    /// What came of one file.
    package enum Outcome: Sendable {
        case read(ReadForm)
        /// It can be read, and nobody can tell which form it is.
        case unknown(ReturnedFile, digest: String)
        case failed(ReturnedFile, ReturnError)
    }

    private let reader: ReturnReader
    private let office: OfficeProgram?
    private let workers: Int

    /// Makes ready to read.
    ///
    /// - Parameters:
    ///   - review: the office's book; nil when it is not at hand.
    ///   - regime: the regime whose forms are expected.
    ///   - office: LibreOffice, for files of other kinds.
    package init(
        _ library: RegimeLibrary, definition: WorkbookDefinition, review: OfficeReview?,
        regime: Regime, office: OfficeProgram?, workers: Int
    ) {
        reader = ReturnReader(library, definition: definition, review: review, regime: regime)
        self.office = office
        self.workers = workers
    }

    /// Reads files and holds them against each other.
    ///
    /// - Parameter progress: told how many are done after each.
    package func outcomes(
        of files: [ReturnedFile], progress: (Int) -> Void
    ) async -> [Outcome] {
        let converted = converted(files)
        let reader = reader
        let outcomes = await Batch.results(
            count: files.count, workers: workers, progress: progress
        ) { index in
            Self.outcome(of: files[index], converted[index], by: reader)
        }
        return ReturnComparison(reader).judged(outcomes)
    }

    /// Word files of other kinds, by their places.
    private func converted(_ files: [ReturnedFile]) -> [Int: Result<[UInt8], ReturnError>] {
        let places = files.indices.filter { files[$0].kind == .convertible }
        guard !places.isEmpty else { return [:] }
        guard let office else {
            return Dictionary(uniqueKeysWithValues: places.map { ($0, .failure(.noConverter)) })
        }
        do throws(FileError) {
            let made = try office.converted(places.map { files[$0].path }, to: .docx)
            return Dictionary(
                uniqueKeysWithValues: places.enumerated().map { number, place in
                    (place, made[number].map { .success($0) } ?? .failure(.notConverted))
                })
        } catch {
            return Dictionary(uniqueKeysWithValues: places.map { ($0, .failure(.file(error))) })
        }
    }

    private static func outcome(
        of file: ReturnedFile, _ converted: Result<[UInt8], ReturnError>?, by reader: ReturnReader
    ) -> Outcome {
        do throws(ReturnError) {
            let bytes = try contents(of: file)
            let digest = try ReturnError.digest(bytes)
            let word = try converted?.get() ?? bytes
            guard let form = try reader.read(file, word, digest: digest) else {
                return .unknown(file, digest: digest)
            }
            return .read(form)
        } catch {
            return .failed(file, error)
        }
    }

    private static func contents(of file: ReturnedFile) throws(ReturnError) -> [UInt8] {
        switch file.kind {
        case .picture: throw .picture
        case .other: throw .otherKind
        case .word, .convertible: break
        }
        do throws(FileError) {
            return try FileReading.contents(of: file.path)
        } catch { throw .file(error) }
    }
}

extension TakeIn.Outcome {
    /// The form that was read.
    package var form: ReadForm? {
        if case .read(let form) = self { form } else { nil }
    }

    /// The file.
    package var file: ReturnedFile {
        switch self {
        case .read(let form): form.file
        case .unknown(let file, _), .failed(let file, _): file
        }
    }

    /// What was found about it.
    package var findings: [Finding] {
        switch self {
        case .read(let form): form.back.findings
        case .unknown(let file, _): [Finding(.unknownForm, file: file.name)]
        case .failed: []
        }
    }
}
