import VietnameseText

extension Command {
    static let help = Command(
        name: "help", operands: "[COMMAND]", options: [],
        summary: Bilingual("xem cách dùng một lệnh", "how a command is used"),
        example: "hoso help dossier"
    ) { invocation in
        guard !invocation.line.operands.isEmpty else {
            return try Help.print(in: invocation.session)
        }
        return try Command.find(invocation.line.operands).command.printHelp(in: invocation.session)
    }
}
