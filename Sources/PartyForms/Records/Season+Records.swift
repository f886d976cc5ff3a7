public import DocxTemplate

extension BookEntry {
    /// The text of a column as a record holds it; nil when it is unknown.
    func value(_ column: String) -> Value? { text(column).map(Value.text) }
}

extension Record {
    /// Takes the columns that the row fills, under their own names or others.
    mutating func take(_ columns: [String], from entry: some BookEntry) {
        for column in columns { self[column] = entry.value(column) }
    }

    /// With the fields that are not here known to be empty: in a list, a name that is missing would
    /// otherwise be looked up in the record around it.
    func closed(over names: [String]) -> Record {
        var record = self
        for name in names where record[name] == nil { record[name] = .null }
        return record
    }
}

extension Season {
    /// The name of the first collective that somebody sits in: leaders who are no Party members are
    /// reviewed there, and have no chi bộ.
    private func collective(of member: Member) -> Value? {
        let unit = memberships(of: member.code).first.flatMap { subject(of: $0.unit) }
        return unit.flatMap(name).map(Value.text)
    }
}

extension Season {
    /// The record of a subject for its forms; nil when the book does not have it.
    public func record(for subject: Subject) -> Record? {
        guard has(subject) else { return nil }
        var record = officeRecord
        record.add(header(of: subject))
        record["doi_tuong"] = .record(object(subject))
        record.add(reviewRecord(of: subject))
        return record
    }

    /// What every paper of the office shares: `don_vi` and `dot`.
    public var officeRecord: Record {
        var unit = issuingBody
        unit["ten"] = office.value("cap_uy")
        unit["dang_bo"] = partyBody.map(Value.text)
        let columns = [
            "cap_tren", "ky_hieu", "dia_danh", "thay_mat", "chuc_vu_ky", "nguoi_ky",
            "so_huong_dan",
        ]
        unit.take(columns, from: office)
        var round = Record()
        round["nam"] = year.map { .number(String($0)) }
        return ["don_vi": .record(unit), "dot": .record(round)]
    }

    /// The body that the office's committee leads: the topmost organisation that is one, else the
    /// committee's own name with the word for the body.
    private var partyBody: String? {
        if let name = index.topBody.flatMap({ organisations[$0].text("ten") }) { return name }
        guard let name = office.name else { return nil }
        for (committee, body) in [("Đảng ủy", "Đảng bộ"), ("Chi ủy", "Chi bộ")] {
            if name.hasPrefix(committee) { return body + name.dropFirst(committee.count) }
        }
        return nil
    }

    /// The root of a subject's record: who or what it is.
    func header(of subject: Subject) -> Record {
        switch subject.kind {
        case .member: member(subject.code).map(header) ?? Record()
        case .organisation: organisation(subject.code).map(header) ?? Record()
        case .collective: collective(subject.code).map(header) ?? Record()
        }
    }

    private func header(_ member: Member) -> Record {
        var record = Record()
        let columns = [
            "ma", "ho_ten", "ten_khai_sinh", "ngay_sinh", "gioi_tinh", "dan_toc", "que_quan",
            "so_the", "ngay_vao_dang", "ngay_chinh_thuc", "chuc_vu_dang", "chuc_vu_chinh_quyen",
            "chuc_vu_doan_the",
        ]
        record.take(columns, from: member)
        record["don_vi_cong_tac"] = member.value("don_vi")
        record["chi_bo"] = organisation(member.organisation)?.value("ten") ?? collective(of: member)
        record.take(["noi_o", "noi_cu", "thang_noi_cu"], from: member)
        let posts = memberships(of: member.code).filter(\.isConcurrent)
        record["kiem_nhiem"] = .list(
            posts.map { post in
                [
                    "noi": subject(of: post.unit).flatMap(name).map(Value.text) ?? .null,
                    "vai_tro": post.value("vai_tro") ?? .null,
                    "tu_ngay": post.value("tu_ngay") ?? .null,
                ]
            })
        return record
    }

    private func header(_ unit: Organisation) -> Record {
        var record = Record()
        record.take(["ma", "ten", "loai", "ngay_tiep_nhan"], from: unit)
        let count = memberCount(of: unit.code)
        record["so_dang_vien"] = count > 0 ? .number(String(count)) : nil
        record["thuoc"] = organisation(unit.superior)?.value("ten")
        return record
    }

    private func header(_ unit: Collective) -> Record {
        var record = Record()
        record.take(["ma", "ten", "loai"], from: unit)
        record["thuoc"] = organisation(unit.organisation)?.value("ten")
        return record
    }

    /// The object of a decision.
    func object(_ subject: Subject) -> Record {
        var record: Record = ["loai": .text(subject.kind.words)]
        record["ten"] = name(of: subject).map(Value.text)
        let unit = organisation(self.unit(of: subject))
        record["don_vi"] = unit?.value("ten") ?? .null
        if let member = member(subject.code), subject.kind == .member {
            let posts = ["chuc_vu_dang", "chuc_vu_chinh_quyen", "chuc_vu_doan_the"]
            record["chuc_vu"] = posts.lazy.compactMap(member.value).first ?? .null
        } else {
            record["chuc_vu"] = .null
        }
        return record
    }
}
