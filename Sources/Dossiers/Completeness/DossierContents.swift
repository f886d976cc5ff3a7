/// The files that lie in a dossier, by folder: what a check holds against the manifest.
package struct DossierContents: Sendable {
    /// A file.
    package struct File: Hashable, Sendable {
        package var name: String
        /// SHA-256, of a file that the manifest knows; nil for others.
        package var digest: String? {
            get { packed?.text }
            set { packed = newValue.map(PackedDigest.init) }
        }
        /// The same as it is kept.
        private(set) var packed: PackedDigest?
        /// Whether it carries a digital signature.
        package var isSigned = false
        /// The form that it is and the code of whom it was made for, where it is a form of ours
        /// that the manifest does not know.
        package var form: String?
        package var owner: String?

        package init(_ name: String, digest: String? = nil) {
            self.init(name, packed: digest.map(PackedDigest.init))
        }

        init(_ name: String, packed: PackedDigest?) {
            self.name = name
            self.packed = packed
        }
    }

    /// By the folder's path in the dossier; the dossier's own is ".".
    package private(set) var files: [String: [File]] = [:]

    /// The paths of what a report put among them, its list too.
    private(set) var reported: Set<String> = []

    package init(_ files: [String: [File]] = [:]) { self.files = files }

    /// Takes the list of a report that lies in the dossier's own folder.
    mutating func add(reportList bytes: [UInt8]) {
        reported = Set((ReportFolder.listed(in: bytes) ?? [:]).keys).union([ReportFolder.manifest])
    }

    /// The file at a path.
    func file(_ relative: String) -> File? {
        let name = Path.name(of: relative)
        return files[Path.folder(of: relative)]?.first { $0.name == name }
    }

    mutating func add(_ files: [File], in folder: String) {
        self.files[folder, default: []] += files
    }
}

extension DossierContents.File {
    /// Whether somebody laid a scan where hoso had put a paper's PDF.
    func isScan(inPlaceOf output: Manifest.Output) -> Bool {
        Path.kind(of: name) == "pdf" && packed != output.packed
    }
}
