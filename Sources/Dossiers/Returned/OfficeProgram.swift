import Glibc

/// LibreOffice, when it is there: makes Word files of the other kinds that forms come back as.
package struct OfficeProgram: Sendable {
    private let program: String

    /// What one call may take, and how many files it is given.
    private static let seconds = 180
    /// LibreOffice gives up after some two hundred files in one call.
    private static let files = 60

    /// Looks for the program in the folders of a search path; nil when it is not there.
    package init?(searchPath: String) {
        let places = searchPath.split(separator: ":").flatMap { folder in
            ["soffice", "libreoffice"].map { "\(folder)/\($0)" }
        }
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
        program = found
    }

    /// The Word files that it makes of these, by their places in the list; those that it cannot
    /// read are missing.
    package func converted(_ paths: [String]) throws(FileError) -> [Int: [UInt8]] {
        guard !paths.isEmpty else { return [:] }
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        try Folder.make(scratch.path + "/in")
        var results: [Int: [UInt8]] = [:]
        for start in stride(from: 0, to: paths.count, by: Self.files) {
            let part = start..<min(start + Self.files, paths.count)
            var sources: [String] = []
            for place in part {
                let source = "\(scratch.path)/in/\(place).\(Path.kind(of: paths[place]))"
                // One that cannot be read is missing from the results.
                guard FileReading.kind(of: paths[place]) == .file,
                    let bytes = Self.contents(of: paths[place])
                else { continue }
                try AtomicFile.write(bytes, to: source, durability: .batch)
                sources.append(source)
            }
            run(sources, in: scratch.path)
            for place in part {
                let made = "\(scratch.path)/out/\(place).docx"
                guard FileReading.kind(of: made) == .file else { continue }
                results[place] = try FileReading.contents(of: made)
            }
        }
        return results
    }

    private static func contents(of path: String) -> [UInt8]? {
        do throws(FileError) { return try FileReading.contents(of: path) } catch { return nil }
    }

    private func run(_ sources: [String], in scratch: String) {
        let arguments =
            [
                program, "-env:UserInstallation=file://\(scratch)/profile", "--headless",
                "--norestore", "--convert-to", "docx", "--outdir", scratch + "/out",
            ] + sources
        ChildProcess.run(arguments, seconds: Self.seconds)
    }
}

/// A folder of this process alone, in the system's folder for such things.
private struct ScratchFolder {
    let path: String

    init() throws(FileError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/hoso-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FileError(writing: base, code: errno) }
        path = String(cString: made)
    }

    /// Removes it with all that is in it; what cannot be removed stays.
    func remove() { Self.remove(path) }

    private static func remove(_ path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        do throws(FileError) {
            for name in try Folder.names(in: path) { remove(path + "/" + name) }
        } catch {}
        rmdir(path)
    }
}

/// Runs another program with no input and silent output.
enum ChildProcess {
    /// Waits for its end, at most so long; then it and what it started is ended.
    @discardableResult
    static func run(_ arguments: [String], seconds: Int) -> Bool {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let words = arguments.map { strdup($0) }
        defer { words.forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, arguments[0], &actions, &attributes, words + [nil], environ) == 0
        else { return false }
        return wait(for: child, seconds: seconds)
    }

    private static func wait(for child: pid_t, seconds: Int) -> Bool {
        var status: Int32 = 0
        for _ in 0..<seconds * 20 {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return status == 0 }
            if ended < 0, errno != EINTR { return false }
            usleep(50_000)
        }
        kill(-child, SIGKILL)
        waitpid(child, &status, 0)
        return false
    }
}
