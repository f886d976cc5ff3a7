extension Season {
    /// Codes that stand twice, and codes that stand for nothing.
    var codeFindings: [Finding] {
        duplicates(organisations.map { ($0.code, $0.place("ma")) })
            + duplicates(collectives.map { ($0.code, $0.place("ma")) })
            + duplicates(members.map { ($0.code, $0.place("ma")) })
            + unknownUnits + unknownSubjects
    }

    private func duplicates(_ codes: [(String, CellPlace?)]) -> [Finding] {
        var places: [String: [CellPlace]] = [:]
        var order: [String] = []
        for (code, place) in codes {
            if places[code] == nil { order.append(code) }
            places[code, default: []] += [place].compactMap(\.self)
        }
        return order.compactMap { code in
            guard let cells = places[code], cells.count > 1 else { return nil }
            return Finding(
                "duplicate-code", .forbids, .duplicateCode, subject: code, file: file,
                cells: cells)
        }
    }

    private var unknownUnits: [Finding] {
        let chains: [(String?, CellPlace?)] =
            members.map { ($0.organisation, $0.place("chi_bo")) }
            + organisations.map { ($0.superior, $0.place("truc_thuoc")) }
            + collectives.map { ($0.organisation, $0.place("thuoc")) }
        return unknown(chains) { self.organisation($0) != nil }
    }

    private var unknownSubjects: [Finding] {
        let entries: [(String?, CellPlace?)] =
            reviews.map { ($0.subject, $0.place("doi_tuong")) }
            + grades.map { ($0.subject, $0.place("doi_tuong")) }
            + targets.map { ($0.subject, $0.place("doi_tuong")) }
            + ratings.map { ($0.subject, $0.place("doi_tuong")) }
            + disciplines.map { ($0.subject, $0.place("doi_tuong")) }
            + reRatings.map { ($0.subject, $0.place("doi_tuong")) }
            + received.map { ($0.subject, $0.place("doi_tuong")) }
            + memberships.map { ($0.unit, $0.place("tap_the")) }
        let people: [(String?, CellPlace?)] =
            memberships.map { ($0.member, $0.place("dang_vien")) }
            + comments.map { ($0.member, $0.place("dang_vien")) }
        return unknown(entries) { self.subject(of: $0) != nil }
            + unknown(people) { self.member($0) != nil }
    }

    private func unknown(
        _ entries: [(String?, CellPlace?)], isKnown: (String) -> Bool
    ) -> [Finding] {
        entries.compactMap { code, place in
            guard let code, !isKnown(code) else { return nil }
            return Finding(
                "unknown-code", .forbids, .unknownCode, subject: code, file: file,
                cells: [place].compactMap(\.self))
        }
    }
}
