/// What a dossier was made from and holds: `manifest.json`.
package struct Manifest: Hashable, Sendable {
    /// One file of the dossier.
    package struct Output: Hashable, Sendable {
        /// Relative to the dossier.
        package var path: String { place.text }
        let place: SplitPath
        /// SHA-256 of what hoso wrote.
        package var digest: String { packed.text }
        /// The form's reference, and the subject's code, where it is a paper about somebody.
        package var form: String?
        package var subject: String?
        /// SHA-256 of what the file was made from; nil when that is not known.
        package var source: String? { packedSource?.text }
        /// Both as they are kept.
        let packed: PackedDigest
        let packedSource: PackedDigest?

        package init(
            path: String, digest: String, form: String? = nil, subject: String? = nil,
            source: String? = nil
        ) {
            self.init(
                place: SplitPath(path), digest: PackedDigest(digest), form: form, subject: subject,
                source: source.map(PackedDigest.init))
        }

        init(
            place: SplitPath, digest: PackedDigest, form: String?, subject: String?,
            source: PackedDigest?
        ) {
            self.place = place
            packed = digest
            self.form = form
            self.subject = subject
            packedSource = source
        }
    }

    /// A paper that is not there, and why.
    package struct Absence: Hashable, Sendable {
        package var path: String { place.text }
        package var subject: String
        /// Codes of findings, or "failed".
        package var reasons: [String]
        let place: SplitPath

        init(place: SplitPath, subject: String, reasons: [String]) {
            self.place = place
            self.subject = subject
            self.reasons = reasons
        }
    }

    /// An item of a subject's dossier that should be there and is not.
    package struct Gap: Hashable, Sendable {
        package var subject: String
        /// The item's number in the regime's list, and its name.
        package var item: Int
        package var title: String
    }

    /// Findings of one code that were let pass.
    package struct Overridden: Hashable, Sendable {
        package var code: String
        package var reason: String
        /// What they said, in Vietnamese, and the cells they were about.
        package var findings: [Passed]
    }

    /// A finding that was let pass.
    package struct Passed: Hashable, Sendable {
        package var message: String
        package var subject: String?
        /// "Xếp loại!F633, F638"; empty for none.
        package var location: String
    }

    /// The program that made it.
    package struct Tool: Hashable, Sendable {
        package var name: String
        package var version: String

        package init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// A regime that took part: the one that governs, or one that it extends.
    package struct Layer: Hashable, Sendable {
        package var id: String
        /// SHA-256 of its `regime.json`.
        package var digest: String
    }

    /// One part of a dossier, and how it was made.
    package struct Part: Hashable, Sendable {
        package var shard: Shard
        package var run: UnfinishedRun
    }

    /// A template that was used.
    package struct Source: Hashable, Sendable {
        package var form: String
        package var digest: String
        /// Whose folder of templates it came from.
        package var folder: String
    }

    /// The part of a dossier that it is about; nil: the whole.
    package var part: Part?
    package var tool = Tool(name: "", version: "")
    package var regime: String = ""
    package var regimes: [Layer] = []
    package var year: Int = 0
    /// How its papers were printed.
    package var mode: String = ""
    package var inputs: [InputFile] = []
    package var templates: [Source] = []
    package var folders: [Folder] = []
    package var outputs: [Output] = []
    package var absent: [Absence] = []
    package var gaps: [Gap] = []
    package var overrides: [Overridden] = []
    package var received: [Received] = []
    package var awaited: [Awaited] = []
    package var lists: [PaperList] = []
    package var schedule = Schedule()

    package init() {}
}
