import Glibc

/// What the process was started with.
enum Environment {
    /// The environment's variables that this program knows.
    static var current: [String: String] {
        let own = ["HOSO_LANG", "HOSO_TEMPLATES", "HOSO_REGIME", "NO_COLOR"]
        let names = own + ["PATH", "HOME", "TZ", "LC_ALL", "LC_CTYPE", "LANG"] + ofJobArrays
        let found = names.compactMap { name in
            getenv(name).map { (name, String(cString: $0)) }
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// What tells a process which part of a whole it is to do.
    private static let ofJobArrays = [
        "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_STEP",
        "SLURM_ARRAY_TASK_COUNT", "JOB_COMPLETION_INDEX", "HOSO_SHARDS",
    ]

    /// The name of the system's time zone, for a process that was given none.
    static var systemTimeZone: String {
        let link = realpath("/etc/localtime", nil)
        defer { free(link) }
        let path = link.map { String(cString: $0) } ?? ""
        return path.firstRange(of: "/zoneinfo/").map { String(path[$0.upperBound...]) } ?? "UTC"
    }

    /// The running program's file, links followed.
    static var program: String {
        guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(path) }
        return String(cString: path)
    }
}
