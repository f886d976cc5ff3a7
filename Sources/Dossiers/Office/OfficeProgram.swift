import Glibc

/// LibreOffice, when it is there: makes files of one kind from files of another.
package struct OfficeProgram: Sendable {
    /// What it makes, by the end of the file's name.
    package enum Kind: String, Sendable { case docx, xlsx, pdf }

    let program: String
    /// The fontconfig file that says which faces stand in for those of the forms.
    private let fonts: String?

    /// What one call may take, and how many files it is given.
    private static let seconds = 180
    /// LibreOffice gives up after some two hundred files in one call.
    private static let files = 60

    /// Looks for the program in the folders of a search path; nil when it is not there.
    ///
    /// - Parameter fonts: a fontconfig file (`Fonts/fonts.conf`); nil leaves the machine's own.
    package init?(searchPath: String, fonts: String? = nil) {
        let places = searchPath.split(separator: ":").flatMap { folder in
            ["soffice", "libreoffice"].map { "\(folder)/\($0)" }
        }
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
        program = found
        self.fonts = fonts
    }

    /// The files that it makes of these, by their places in the list; those that it cannot read
    /// are missing.
    package func converted(
        _ paths: [String], to kind: Kind
    ) throws(FileError) -> [Int: [UInt8]] {
        guard !paths.isEmpty else { return [:] }
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        var results: [Int: [UInt8]] = [:]
        for start in stride(from: 0, to: paths.count, by: Self.files) {
            let part = start..<min(start + Self.files, paths.count)
            let call = OfficeCall(number: start, kind: kind, scratch: scratch.path)
            var sources: [String] = []
            for place in part {
                // One that cannot be read is missing from the results.
                guard FileReading.kind(of: paths[place]) == .file,
                    let bytes = Self.contents(of: paths[place])
                else { continue }
                sources.append(try call.lay(bytes, at: place, Path.kind(of: paths[place])))
            }
            ChildProcess.run(
                arguments(call, sources), environment: environment, seconds: Self.seconds)
            for place in part { results[place] = try call.made(at: place) }
        }
        return results
    }

    /// The file that it makes of these bytes; nil when it cannot read them.
    package func converted(
        _ bytes: [UInt8], _ source: String, to kind: Kind
    ) throws(FileError) -> [UInt8]? {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let call = OfficeCall(number: 0, kind: kind, scratch: scratch.path)
        let file = try call.lay(bytes, at: 0, source)
        ChildProcess.run(
            arguments(call, [file]), environment: environment, seconds: Self.seconds)
        return try call.made(at: 0)
    }

    private static func contents(of path: String) -> [UInt8]? {
        do throws(FileError) { return try FileReading.contents(of: path) } catch { return nil }
    }

    /// Starts a call of its own; nil when the program cannot be started.
    func start(_ call: OfficeCall, _ sources: [String], seconds: Int) -> ChildProcess? {
        ChildProcess(arguments(call, sources), environment: environment, seconds: seconds)
    }

    private func arguments(_ call: OfficeCall, _ sources: [String]) -> [String] {
        [
            program, "-env:UserInstallation=file://\(call.profile)", "--headless", "--norestore",
            "--convert-to", call.kind.rawValue, "--outdir", call.output,
        ] + sources
    }

    private var environment: [String: String] {
        fonts.map { ["FONTCONFIG_FILE": $0] } ?? [:]
    }
}

/// The folders of one call of LibreOffice: what it is given and what it makes.
struct OfficeCall: Sendable {
    let kind: OfficeProgram.Kind
    /// Its own settings: two programs at a time cannot share them.
    let profile: String
    private let input: String
    let output: String

    /// Lays the call's folders into a scratch folder.
    ///
    /// - Parameters:
    ///   - number: no other call of the scratch folder has it.
    ///   - worker: whose settings the call uses; only one call at a time may.
    init(number: Int, kind: OfficeProgram.Kind, worker: Int = 0, scratch: String) {
        self.kind = kind
        profile = "\(scratch)/profile-\(worker)"
        input = "\(scratch)/in-\(number)"
        output = "\(scratch)/out-\(number)"
    }

    /// Lays a file ready for the program, under a name without meaning.
    func lay(_ bytes: [UInt8], at place: Int, _ kind: String) throws(FileError) -> String {
        try Folder.make(input)
        let path = "\(input)/\(place).\(kind)"
        try AtomicFile.write(bytes, to: path, durability: .batch)
        return path
    }

    /// What the program made of a file; nil for nothing.
    func made(at place: Int) throws(FileError) -> [UInt8]? {
        let path = "\(output)/\(place).\(kind.rawValue)"
        guard FileReading.kind(of: path) == .file else { return nil }
        return try FileReading.contents(of: path)
    }

    /// Removes what the program was given and made; its settings stay for the next call.
    func clear() {
        ScratchFolder.remove(input)
        ScratchFolder.remove(output)
    }
}
