import PartyForms
import VietnameseText

/// The program: finds the command that the arguments name and runs it.
struct Program: Sendable {
    private var session: Session

    init(today: CalendarDay, environment: [String: String] = Environment.current) {
        session = Session(today: today, environment: environment)
        if let language = Language(rawValue: environment["HOSO_LANG"] ?? "") {
            session.language = language
        }
    }

    /// Runs the command and gives the process's exit status.
    func run(_ arguments: [String]) async -> ExitStatus {
        var session = session
        do {
            let line = try CommandLineOptions(
                parsing: arguments, options: Option.global + [.version], stopsAtOperand: true)
            try session.apply(line)
            if line.values[Option.version.name] != nil { return try Version.print(in: session) }
            guard !line.operands.isEmpty else { return try greet(line, in: session) }
            let (command, rest) = try Command.find(line.operands)
            if line.values[Option.help.name] != nil { return try command.printHelp(in: session) }
            do {
                return try await run(command, rest, &session)
            } catch {
                return report(error, of: command, in: session)
            }
        } catch {
            return report(error, in: session)
        }
    }

    /// Says that there is no room to run in, and gives the process's exit status.
    func lacksMemory() -> ExitStatus { report(LackOfMemory(), in: session) }

    private func run(
        _ command: Command, _ arguments: [String], _ session: inout Session
    ) async throws -> ExitStatus {
        let line = try CommandLineOptions(
            parsing: arguments, options: command.options + Option.global)
        try session.apply(line)
        if line.values[Option.help.name] != nil { return try command.printHelp(in: session) }
        let invocation = Invocation(line: line, session: session)
        return try await session.limits.govern { try await command.run(invocation) }
    }

    /// Without a command the help is what was wanted, or else what is missing.
    private func greet(_ line: CommandLineOptions, in session: Session) throws -> ExitStatus {
        guard line.values[Option.help.name] != nil else { throw UsageError.noCommand }
        return try Help.print(in: session)
    }

    private func report(
        _ error: any Error, of command: Command? = nil, in session: Session
    ) -> ExitStatus {
        let failure = error as? any Failure ?? UnknownFailure()
        session.complain(failure)
        if failure.status == .usage {
            let help = ["hoso help", command?.name].compactMap(\.self).joined(separator: " ")
            session.tell("Xem: \(help)", "See: \(help)")
        }
        return failure.status
    }
}

/// An error that no command was written to end with: our own fault.
private struct UnknownFailure: Failure {
    var status: ExitStatus { .fault }

    func message(in language: Language) -> String {
        language("lỗi bên trong chương trình", "an internal fault of the program")
    }
}

/// There is no room for the threads that every command needs.
private struct LackOfMemory: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        language(
            "không đủ bộ nhớ để chạy; nới giới hạn (ulimit -v), cần ít nhất 200 MB",
            "too little memory to run; raise the limit (ulimit -v) to at least 200 MB")
    }
}
