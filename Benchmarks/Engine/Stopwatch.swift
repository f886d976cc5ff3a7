import Glibc

/// What a stretch of work took.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Seconds since it was made.
    var seconds: Double {
        let time = ContinuousClock.now - start
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    /// The most memory that the process has had so far, in kilobytes (`VmHWM`, proc(5)).
    ///
    /// `getrusage` would tell that of the process which started this one, where it had more.
    static var peak: Int {
        guard let status = fopen("/proc/self/status", "r") else { return 0 }
        defer { fclose(status) }
        var bytes = [UInt8](repeating: 0, count: 8_192)
        let count = fread(&bytes, 1, bytes.count, status)
        let lines = bytes.prefix(count)
        let line = lines.split(separator: 0x0A).first { $0.starts(with: "VmHWM:".utf8) }
        let digits = line?.filter { (0x30...0x39).contains($0) } ?? []
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
}

/// Figures as a line of JSON.
func report(_ figures: [(name: String, value: Double)]) {
    let members = figures.map { "\"\($0.name)\": \($0.value)" }
    print("{\(members.joined(separator: ", "))}")
}
