package import PartyForms

/// What became of a dossier's files.
package struct DossierReport: Sendable {
    /// One file: where, about what, and what became of it.
    package struct File: Sendable {
        /// Relative to the dossier.
        package var path: String
        package var form: RegimeForm?
        package var topic: PaperTopic?
        package var outcome: Outcome
    }

    /// What became of a file.
    package enum Outcome: Sendable {
        case made(digest: String, isRepaired: Bool)
        /// Somebody changed it, so it was left alone.
        case kept(digest: String)
        /// It carries facts that rules forbid.
        case withheld([Finding])
        case failed(PrintError)
    }

    /// In the order of the plan.
    package var files: [File] = []
    /// Files of an earlier run that are no longer part of it and that somebody changed.
    package var left: [String] = []
    /// Whether the run was stopped half way.
    package var isInterrupted = false

    /// How many files stand as they should.
    package var made: Int {
        files.count { if case .made = $0.outcome { true } else { false } }
    }
}

extension DossierReport.Outcome {
    /// What becomes of a file that is placed in a folder.
    static func placed(
        _ folder: DossierFolder, _ bytes: [UInt8], at path: String, isRepaired: Bool = false
    ) throws(PrintError) -> Self {
        let (placement, digest) = try folder.place(bytes, at: path)
        switch placement {
        case .written, .same: return .made(digest: digest, isRepaired: isRepaired)
        case .kept(let former): return .kept(digest: former ?? "")
        }
    }
}

extension DossierReport.File {
    /// The file as the manifest names it; a changed one under what hoso once wrote, so that the
    /// next run knows it as changed.
    var output: Manifest.Output? {
        switch outcome {
        case .made(let digest, _), .kept(let digest):
            digest.isEmpty
                ? nil
                : Manifest.Output(
                    path: path, digest: digest, form: form?.reference, subject: topic?.code)
        case .withheld, .failed: nil
        }
    }

    /// Why the file is not there.
    var absence: Manifest.Absence? {
        switch outcome {
        case .made, .kept: nil
        case .withheld(let findings):
            Manifest.Absence(
                path: path, subject: topic?.code ?? "", reasons: findings.map(\.code))
        case .failed:
            Manifest.Absence(path: path, subject: topic?.code ?? "", reasons: ["failed"])
        }
    }

    /// Whether a reader finds the file.
    var isThere: Bool {
        switch outcome {
        case .made, .kept: true
        case .withheld, .failed: false
        }
    }
}
