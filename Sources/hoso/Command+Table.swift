import VietnameseText

extension Command {
    /// Every command, in the order of the help.
    static let all: [Command] = [
        .forms, .initialize, .blank, .fill, .decide, .dossier, .report, .pack, .read, .check,
        .render, .inspect, .templateBuild, .rules, .schema, .doctor, .help,
    ]

    /// The command that the words start with, and the arguments after its name.
    static func find(_ words: [String]) throws(UsageError) -> (command: Command, rest: [String]) {
        for command in all {
            let name = command.name.split(separator: " ").map(String.init)
            if words.starts(with: name) { return (command, Array(words.dropFirst(name.count))) }
        }
        let word = words.first ?? ""
        if let family = all.first(where: { $0.name.hasPrefix(word + " ") }) {
            throw .unknownCommand(words.prefix(2).joined(separator: " "), nearest: family.name)
        }
        throw .unknownCommand(
            word, nearest: VietnameseText.nearest(to: word, among: all.map(\.name)))
    }
}
