import Glibc

/// Another program that runs with no input and silent output, in a process group of its own.
struct ChildProcess: Sendable {
    private let id: pid_t
    private let deadline: ContinuousClock.Instant

    /// How long a look at a running program waits for the next one.
    private static let pause: useconds_t = 20_000

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - environment: laid over this process's own.
    ///   - output: the file for what it says.
    ///   - seconds: what it may take; then it and what it started is ended.
    init?(
        _ arguments: [String], environment: [String: String] = [:],
        output: String = "/dev/null", seconds: Int
    ) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (stream, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, "/dev/null")] {
            posix_spawn_file_actions_addopen(&actions, stream, file, O_WRONLY | O_CREAT, 0o600)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        let words = arguments.map { strdup($0) }
        let variables = Self.variables(environment).map { strdup($0) }
        defer { (words + variables).forEach { free($0) } }
        var child: pid_t = 0
        guard
            posix_spawn(
                &child, arguments[0], &actions, &attributes, words + [nil], variables + [nil]) == 0
        else { return nil }
        id = child
        deadline = .now + .seconds(seconds)
    }

    /// How a program stands.
    enum State: Hashable, Sendable {
        case running
        /// With whether it succeeded.
        case ended(Bool)
    }

    /// Looks at the program; one that took too long, or that nobody waits for any more, is ended.
    func state() -> State {
        var status: Int32 = 0
        let ended = waitpid(id, &status, WNOHANG)
        if ended == id { return .ended(status == 0) }
        if ended < 0, errno != EINTR { return .ended(false) }
        guard ContinuousClock.now < deadline, !Interruption.isRequested else {
            end()
            return .ended(false)
        }
        return .running
    }

    /// Ends the program and what it started.
    func end() {
        kill(-id, SIGKILL)
        waitpid(id, nil, 0)
    }

    /// Lets some time pass between two looks.
    static func rest() { usleep(pause) }

    /// Runs a program to its end.
    ///
    /// - Returns: whether it succeeded.
    @discardableResult
    static func run(
        _ arguments: [String], environment: [String: String] = [:],
        output: String = "/dev/null", seconds: Int
    ) -> Bool {
        let child = ChildProcess(
            arguments, environment: environment, output: output, seconds: seconds)
        guard let child else { return false }
        while true {
            if case .ended(let isDone) = child.state() { return isDone }
            rest()
        }
    }

    /// This process's variables and those laid over them, as a program is given them.
    private static func variables(_ changes: [String: String]) -> [String] {
        var own: [String] = []
        var place = environ
        while let variable = place.pointee {
            let text = String(cString: variable)
            if changes[String(text.prefix { $0 != "=" })] == nil { own.append(text) }
            place += 1
        }
        return own + changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}
