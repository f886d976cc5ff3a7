import Dossiers
import JSONText
import PartyForms
import VietnameseText

/// How a dossier stands, for programs.
struct StandingJSON {
    private let standing: DossierStanding
    private let manifest: Manifest
    private let language: Language

    init(_ standing: DossierStanding, _ manifest: Manifest, language: Language) {
        self.standing = standing
        self.manifest = manifest
        self.language = language
    }

    func json(named folder: String) -> JSON {
        let units = standing.units.map { unit in
            JSON.object([
                .init("code", unit.code.map(JSON.string) ?? .null),
                .count("members", unit.members.count), .count("complete", unit.complete),
                .count("percent", unit.percent),
            ])
        }
        return .object([
            .init("path", .string(folder)), .init("regime", .string(manifest.regime)),
            .count("year", manifest.year), .init("totals", standing.totals.json),
            .init("units", .array(units)),
            .init("folders", .array(standing.folders.map(json))),
            .init("extra", .array(standing.left.map(\.json))),
            .init("deadlines", .array(standing.schedule.deadlines.map(json))),
        ])
    }

    private func json(_ folder: DossierStanding.Folder) -> JSON {
        .object([
            .init("path", .string(folder.folder.path)),
            .init("kind", .string(folder.folder.kind.rawValue)),
            .init("subject", folder.folder.subject.map(JSON.string) ?? .null),
            .init("unit", folder.folder.unit.map(JSON.string) ?? .null),
            .init("complete", .bool(folder.isComplete)), .init("totals", folder.totals.json),
            .init("papers", .array(zip(folder.lines, folder.papers).map(Self.json))),
        ])
    }

    private static func json(_ line: Manifest.ListedPaper, _ paper: PaperStanding) -> JSON {
        var members: [JSON.Member] = [
            .count("item", line.item), .init("title", .string(line.title)),
            .init("file", line.file.map(JSON.string) ?? .null),
            .init("state", .string(paper.state.rawValue)),
        ]
        if paper.signature != .none {
            members.append(.init("signature", .string(paper.signature.rawValue)))
        }
        if paper.returned != .none {
            members.append(.init("returned", .string(paper.returned.rawValue)))
        }
        if paper.isStale { members.append(.init("stale", .bool(true))) }
        if let copies = line.copies { members.append(.count("copies", copies)) }
        if let needed = line.needed { members.append(.count("needed", needed)) }
        if !line.places.isEmpty {
            members.append(.init("places", .array(line.places.map(JSON.string))))
        }
        return .object(members)
    }

    private func json(_ deadline: YearDeadline) -> JSON {
        var members: [JSON.Member] = [
            .init("event", .string(deadline.event.rawValue)),
            .init("text", .string(deadline.title(in: language))),
            .init("day", deadline.day.map { .string($0.iso) } ?? .null),
        ]
        if let meeting = deadline.meeting { members.append(.init("meeting", .string(meeting))) }
        if let done = deadline.done { members.append(.init("done", .string(done.iso))) }
        if let open = deadline.open { members.append(.count("open", open)) }
        if let today = standing.today,
            let left = deadline.daysLeft(on: today, by: standing.calendar)
        {
            members.append(.count("days_left", left))
            members.append(.init("working_days", .bool(deadline.isWorking)))
        }
        if let citation = deadline.citation {
            members.append(.init("citation", .string(citation)))
        }
        return .object(members)
    }
}

extension JSON.Member {
    fileprivate static func count(_ name: String, _ value: Int) -> Self {
        Self(name, .number(String(value)))
    }
}

extension StandingTotals {
    fileprivate var json: JSON {
        .object([
            .count("there", there), .count("copies", copies), .count("sets", sets),
            .count("lacking", lacking), .count("unsigned", unsigned), .count("awaited", awaited),
            .count("changed", changed), .count("stale", stale), .count("extra", left),
        ])
    }
}

extension LeftFile {
    fileprivate var json: JSON {
        .object([
            .init("path", .string(path)), .init("kind", .string(kind.rawValue)),
            .init("subject", subject.map(JSON.string) ?? .null),
        ])
    }
}
