import JSONText

extension Manifest {
    /// A paper that somebody sent back, kept as it came.
    package struct Received: Hashable, Sendable {
        /// Relative to the dossier.
        package var path: String
        /// SHA-256 of what came.
        package var digest: String
        /// What the file was called.
        package var file: String
        /// The form's reference, and the subject's code.
        package var form: String
        package var subject: String
    }

    /// A form that is expected and has not come.
    package struct Awaited: Hashable, Sendable {
        package var subject: String
        package var form: String
    }
}

extension Manifest.Received {
    var json: JSON {
        .object([
            .init("path", .string(path)), .init("sha256", .string(digest)),
            .init("file", .string(file)), .init("form", .string(form)),
            .init("subject", .string(subject)),
        ])
    }

    init?(_ json: JSON) {
        guard let path = json["path"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(
            path: path, digest: digest, file: json["file"]?.string ?? "",
            form: json["form"]?.string ?? "", subject: json["subject"]?.string ?? "")
    }
}

extension Manifest.Awaited {
    var json: JSON {
        .object([.init("subject", .string(subject)), .init("form", .string(form))])
    }

    init?(_ json: JSON) {
        guard let subject = json["subject"]?.string else { return nil }
        self.init(subject: subject, form: json["form"]?.string ?? "")
    }
}
