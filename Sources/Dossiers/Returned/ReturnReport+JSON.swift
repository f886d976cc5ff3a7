import DocxTemplate
package import JSONText
import PartyForms
package import VietnameseText

extension ReturnReport {
    /// The report for programs: for each file what it is, its values, and what becomes of them.
    package func json(in language: Language) -> JSON {
        var members: [JSON.Member] = [
            .init("files", .array(outcomes.map { $0.json(in: language) }))
        ]
        if !missing.isEmpty {
            let list = missing.map { missing in
                JSON.object([
                    .init("record", .string(missing.subject.code)),
                    .init("form", .string(missing.form.reference)),
                ])
            }
            members.append(.init("missing", .array(list)))
        }
        return .object(members)
    }
}

extension TakeIn.Outcome {
    fileprivate func json(in language: Language) -> JSON {
        var members: [JSON.Member] = [.init("file", .string(file.name))]
        switch self {
        case .read(let form): members += form.members(in: language)
        case .unknown(_, let digest): members.append(.init("sha256", .string(digest)))
        case .failed(_, let error):
            members.append(.init("error", .string(error.brief(in: language))))
        }
        let findings = findings.map { $0.json(in: language) }
        members.append(.init("findings", .array(findings)))
        return .object(members)
    }
}

extension ReadForm {
    fileprivate func members(in language: Language) -> [JSON.Member] {
        var members: [JSON.Member] = [
            .init("sha256", .string(digest)),
            .init("form", .string(form.reference)),
            .init("regime", .string(form.regime)),
            .init("year", year.map { .number(String($0)) } ?? .null),
            .init("record", record),
            .init("marked", .bool(isMarked)),
            .init("values", Value.record(back.values(known: known)).json),
        ]
        let found = back.answers.compactMap { answer in
            answer.foundBy.map { JSON.Member(answer.place, .string($0.rawValue)) }
        }
        members.append(.init("found_by", .object(found)))
        let told = back.answers.filter { $0.fate != .unchanged }
        members.append(.init("changes", .array(told.map { $0.json(in: language) })))
        return members
    }

    private var record: JSON {
        back.paper.record.isEmpty ? .null : .string(back.paper.record)
    }
}

extension ReturnedAnswer {
    /// The path, with the number of the printing where a list is printed several times.
    fileprivate var place: String {
        printing == 1 ? path.text : "\(path.text)#\(printing)"
    }

    fileprivate func json(in language: Language) -> JSON {
        var members: [JSON.Member] = [
            .init("path", .string(path.text)), .init("label", .string(label)),
            .init("sent", sent.json), .init("returned", returned.json),
        ]
        if let spot {
            members.append(.init("sheet", .string(spot.place.sheet)))
            members.append(.init("column", .string(spot.place.column)))
            if let cell = spot.cell { members.append(.init("cell", .string(cell.cell))) }
            members.append(.init("old", spot.old.map(JSON.string) ?? .null))
        }
        members.append(.init("state", .string(state)))
        if case .kept(let problem) = fate {
            members.append(.init("why", .string(problem.rawValue)))
        }
        return .object(members)
    }

    private var state: String {
        switch fate {
        case .unchanged: "unchanged"
        case .open: "changed"
        case .known: "known"
        case .written: "written"
        case .kept: "kept"
        }
    }
}

extension ReturnedValue {
    fileprivate var json: JSON {
        switch self {
        case .empty: .null
        case .lines(let lines): .string(lines.joined(separator: "\n"))
        case .code(let text), .date(let text): .string(text)
        case .flag(let flag): .bool(flag)
        }
    }
}

extension Value {
    /// The value as JSON has it; the members of records in the order of their names.
    fileprivate var json: JSON {
        switch self {
        case .null: .null
        case .text(let text): .string(text)
        case .number(let text): .number(text)
        case .flag(let flag): .bool(flag)
        case .rich(let text): .string(text.plainText)
        case .picture, .document: .null
        case .list(let elements): .array(elements.map(\.json))
        case .rows(let rows): .array(rows.map(\.json))
        case .record(let record):
            .object(record.pairs.map { JSON.Member($0.name, $0.value.json) })
        }
    }
}
