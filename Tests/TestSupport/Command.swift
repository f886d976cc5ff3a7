public import Foundation

/// What a program said and how it ended.
public struct CommandResult: Sendable {
    /// The exit status; 128 and the signal's number for a program that a signal ended.
    public var status: Int
    /// What it wrote to standard output.
    public var output: [UInt8]
    /// What it wrote to standard error.
    public var errors: String

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs programs.
public enum Command {
    /// How long a program that hangs may hold up the tests, in seconds.
    private static let patience: TimeInterval = 3_600

    /// Runs a program to its end; one that hangs is killed.
    ///
    /// - Parameter environment: laid over the test's own.
    public static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        in folder: URL? = nil
    ) throws -> CommandResult {
        try Folders.withTemporary { scratch in
            let process = Process()
            process.executableURL = URL(filePath: program)
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try handle(scratch.appending(path: "output"))
            process.standardError = try handle(scratch.appending(path: "errors"))
            try process.run()
            let hung = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
            DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: hung)
            process.waitUntilExit()
            hung.cancel()
            let signal = process.terminationReason == .uncaughtSignal ? 128 : 0
            return CommandResult(
                status: signal + Int(process.terminationStatus),
                output: try Folders.bytes(scratch.appending(path: "output")),
                errors: String(
                    decoding: try Folders.bytes(scratch.appending(path: "errors")), as: UTF8.self))
        }
    }

    /// Where a program is on the PATH; nil if it is not there.
    public static func find(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Files, not pipes: a program that says much would wait for a reader for ever.
    private static func handle(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}
