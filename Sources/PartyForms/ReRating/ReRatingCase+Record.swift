public import DocxTemplate

extension ReRatingCase {
    /// The decision's record.
    public func record() -> Record {
        var record = season.officeRecord
        record["doi_tuong"] = .record(objectRecord)
        record["danh_gia_lai"] = .record(reRatingRecord)
        if let discipline { record["ky_luat"] = .record(act(discipline)) }
        record["can_cu"] = .list(bases.map(Value.text))
        record["quyet_dinh"] = .record(decisionRecord)
        return record
    }

    /// Whom the decision is about, the unit that the fault counts for when it is one left behind,
    /// and who is told of it.
    private var objectRecord: Record {
        var record = season.object(subject)
        let left = season.member(subject.code)?.text("noi_cu")
        record["noi_cu"] = (place?.unit == .former ? left : nil).map(Value.text) ?? .null
        var recipients = season.recipients(of: subject)
        if let place, place.unit != .current, let left { recipients.append(left) }
        record["noi_nhan"] = .list(recipients.map(Value.text))
        return record
    }

    private func act(_ discipline: Discipline) -> Record {
        var record = discipline.record
        record["noi_tinh"] = charged(by: discipline).map { .text($0.rawValue) } ?? .null
        return record
    }

    /// The unit that the fault of this year counts for; nil when it is simply that of today.
    private func charged(by discipline: Discipline) -> Discipline.Unit? {
        switch place?.unit {
        case .former: .former
        case .current: discipline.unit == nil ? nil : .current
        case .open: discipline.unit
        case nil: nil
        }
    }

    /// The number without the sign that the letterhead prints, and the date, once it is issued.
    private var decisionRecord: Record {
        var record = Record()
        record["so"] = request?.number?.split(separator: "-").first.map { .text(String($0)) }
        record["ngay"] = request?.value("ngay_qd")
        return record
    }

    private var reRatingRecord: Record {
        var record: Record = ["nam": .number(String(year))]
        record["muc_cu"] = (oldLevel?.code).map(Value.text)
        record["muc_moi"] = (newLevel?.code).map(Value.text)
        record["so_qd_cu"] = rating?.value("so_qd")
        record["ngay_qd_cu"] = rating?.value("ngay_qd")
        if !isFromElsewhere { record["co_quan_cu"] = season.office.value("cap_uy") }
        record["ly_do"] = request?.value("ly_do") ?? .null
        record["thi_dua"] = rating?.value("thi_dua") ?? .null
        record["so_qd"] = request?.value("so_qd")
        record["ngay_qd"] = request?.value("ngay_qd")
        return record
    }

    /// The legal bases: the issuing regime's, the office's own, the disciplinary decision.
    private var bases: [String] {
        var lines = issuing.lines(citedBy: season.office)
        if let line = discipline?.basis(about: subject.kind) {
            let place = lines.firstIndex { !$0.hasPrefix("Căn cứ") } ?? lines.endIndex
            lines.insert(line, at: place)
        }
        return lines.punctuated
    }
}

extension RegimeForm {
    /// The record of a re-rating as this form prints it: the number in it is the decision's, and a
    /// notice about the decision has one of its own.
    public func numbered(_ record: Record) -> Record {
        guard kind != .reRating else { return record }
        var record = record
        record["quyet_dinh"] = .record(Record())
        return record
    }
}

extension Discipline {
    var record: Record {
        var record = Record()
        record["so"] = value("so")
        record["ngay"] = value("ngay")
        record["hieu_luc"] = value("hieu_luc")
        record["hinh_thuc"] = value("hinh_thuc")
        record["co_quan"] = value("co_quan")
        record["tang_nang"] = .flag(isAggravating)
        return record
    }

    /// "Căn cứ Quyết định số 08-QĐ/UBKTHU, ngày 15/11/2023 của … về thi hành kỷ luật đảng viên".
    func basis(about kind: SubjectKind) -> String? {
        guard let number else { return nil }
        let day = text("ngay").map { ", ngày \($0)" } ?? ""
        let body = text("co_quan").map { " của \($0)" } ?? ""
        return "Căn cứ Quyết định số \(number)\(day)\(body) về thi hành kỷ luật \(kind.words)"
    }
}

extension Season {
    /// Who is told of a result: the subject first, and who manages or employs it, the office aside.
    func recipients(of subject: Subject) -> [String] {
        var names = [name(of: subject)]
        if let unit = organisation(unit(of: subject)), unit.code != ownBody?.code {
            names.append(unit.text("ten"))
        }
        if subject.kind == .member { names.append(member(subject.code)?.text("don_vi")) }
        return names.compactMap(\.self)
    }
}

extension SubjectKind {
    /// As decisions name it.
    public var words: String {
        switch self {
        case .member: "đảng viên"
        case .organisation: "tổ chức đảng"
        case .collective: "tập thể lãnh đạo, quản lý"
        }
    }
}

extension Regime {
    /// The legal bases of a decision of the office, as one sentence.
    func bases(of office: Office) -> [String] { lines(citedBy: office).punctuated }

    /// The documents that decisions rest on: the regime's, then the office's own.
    ///
    /// Where the office names one of the regime's documents in its own words, those are printed.
    fileprivate func lines(citedBy office: Office) -> [String] {
        var own = office.bases
        var lines: [String] = []
        for document in citations {
            guard let basis = document.basis else { continue }
            let place = own.firstIndex { line in document.number.map(line.contains) ?? false }
            lines.append(place.map { own.remove(at: $0) } ?? basis)
        }
        return lines + own.filter { !lines.containsWords($0) }
    }
}

extension [String] {
    /// The lines of one sentence: each ends with ";", the last with ",".
    fileprivate var punctuated: [String] {
        enumerated().map { index, line in
            var line = line
            while let last = line.last, ";,. ".contains(last) { line.removeLast() }
            return line + (index == count - 1 ? "," : ";")
        }
    }
}
