/// The folders that templates are looked for in, the first laid over the rest form by form.
package struct TemplateFolders: Hashable, Sendable {
    /// The folders, the one that wins first.
    package let roots: [Root]

    package init(_ roots: [Root]) { self.roots = roots }

    /// One folder of templates.
    package struct Root: Hashable, Sendable {
        package var path: String
        package var source: Source

        package init(_ path: String, from source: Source) {
            self.path = path
            self.source = source
        }
    }

    /// Who named a folder; a manifest says so instead of a path that differs between machines.
    package enum Source: String, Hashable, Sendable {
        case option = "--templates"
        case environment = "HOSO_TEMPLATES"
        case installed
        case repository
    }

    /// The folder named on the command line, the environment's, the one installed beside the
    /// program, then the repository's.
    ///
    /// - Throws: a folder that was named and does not exist.
    package init(
        option: String?, environment: String?, program: String
    ) throws(FileError) {
        var roots: [Root] = []
        for (named, source) in [(option, Source.option), (environment, .environment)] {
            guard let named, !named.isEmpty else { continue }
            guard FileReading.kind(of: named) == .folder else {
                throw FileError(.missing, path: named)
            }
            roots.append(Root(named, from: source))
        }
        let bin = Path.folder(of: program)
        let installed = Path.folder(of: bin) + "/share/hoso/Templates"
        if Self.isLibrary(installed) { roots.append(Root(installed, from: .installed)) }
        let above = Self.above(bin).first(where: Self.isLibrary)
        if let above { roots.append(Root(above, from: .repository)) }
        self.roots = roots
    }

    private static func isLibrary(_ folder: String) -> Bool {
        FileReading.kind(of: folder + "/fields.json") == .file
    }

    /// `Templates` in the folder and in each one above it.
    private static func above(_ folder: String) -> [String] {
        var folder = folder
        var found: [String] = []
        while folder != "/", folder != "." {
            found.append(folder + "/Templates")
            folder = Path.folder(of: folder)
        }
        return found
    }

    /// Where a file such as "fields.json" is, in the first folder that has it.
    package func path(of relative: String) throws(FileError) -> String? {
        for root in roots {
            let path = root.path + "/" + relative
            if try FileReading.standing(at: path) == .file { return path }
        }
        return nil
    }

    /// The fontconfig file that lies beside the templates: which faces stand in for the forms'.
    package var fonts: String? {
        roots.map { Path.folder(of: $0.path) + "/Fonts/fonts.conf" }.map(Path.absolute)
            .first { FileReading.kind(of: $0) == .file }
    }

    /// The bytes of a file such as "fields.json".
    package func contents(of relative: String) throws(FileError) -> [UInt8] {
        guard let path = try path(of: relative) else { throw FileError(.missing, path: relative) }
        return try FileReading.contents(of: path)
    }

    /// The folder of a form, whole, from the first root that has the form at all.
    package func folder(
        ofForm form: String, regime: String
    ) throws(FileError) -> Root? {
        for root in roots {
            let folder = Root("\(root.path)/\(regime)/\(form)", from: root.source)
            for file in ["form.docx", "form.xml"]
            where try FileReading.standing(at: folder.path + "/" + file) == .file {
                return folder
            }
        }
        return nil
    }

    /// The ids of all regimes, in order.
    package var regimes: [String] {
        get throws(FileError) {
            var ids: Set<String> = []
            for root in roots {
                for name in try Folder.names(in: root.path)
                where try FileReading.standing(at: "\(root.path)/\(name)/regime.json") == .file {
                    ids.insert(name)
                }
            }
            return ids.sorted()
        }
    }

    /// The regime named in the file `default`, if there is one.
    package var defaultRegime: String? {
        get throws(FileError) {
            guard try path(of: "default") != nil else { return nil }
            let text = String(decoding: try contents(of: "default"), as: UTF8.self)
            let id = text.split(whereSeparator: \.isWhitespace).first.map(String.init)
            return id
        }
    }
}
