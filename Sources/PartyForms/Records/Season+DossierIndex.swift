public import DocxTemplate

extension Season {
    /// The record of an index.
    /// - Parameter sheets: how many sheets a made paper has, by the form's reference.
    public func indexRecord(_ plan: TopicPlan, sheets: [String: Int] = [:]) -> Record {
        var record = officeRecord
        record["ten"] = name(of: plan.topic).map(Value.text)
        record["muc_luc"] = .list(
            plan.items.enumerated().map { index, item in
                .record(item.record(position: index + 1, sheets: sheets))
            })
        return record
    }

    /// What a folder is called, for papers only.
    public func name(of topic: PaperTopic) -> String? {
        switch topic {
        case .subject(let subject), .reRating(let subject, _): name(of: subject)
        case .meeting(let code): meeting(code).map(title)
        case .office: office.name
        }
    }

    /// "Hội nghị kiểm điểm tập thể, Chi ủy Chi bộ thôn 1".
    func title(of meeting: Meeting) -> String {
        let unit = meeting.unit.flatMap(subject(of:)).flatMap(name(of:))
        return ["Hội nghị \(meeting.kind ?? "")", unit].compactMap(\.self).joined(separator: ", ")
    }
}

extension PlannedItem {
    fileprivate func record(position: Int, sheets: [String: Int]) -> Record {
        var record: Record = [
            "tt": .number(String(position)), "ten": .text(title),
            "tinh_trang": .text(state.rawValue),
        ]
        let count = (paper?.form.reference).flatMap { sheets[$0] }
        record["so_to"] = count.map { .number(String($0)) } ?? .null
        let isThere = state == .present
        record["so_ban"] = copies.flatMap { isThere ? .number(String($0)) : nil } ?? .null
        record["ghi_chu"] = remarks.isEmpty ? .null : .text(remarks.joined(separator: "; "))
        return record
    }

    /// Where the text comes from, where the paper stands, where its copies go; nothing of a paper
    /// that is not there.
    private var remarks: [String] {
        guard state == .present else { return [] }
        let copies = places.isEmpty ? nil : "Mỗi nơi 01 bản: " + places.joined(separator: "; ")
        return [origin?.remark].compactMap(\.self) + kept.map(\.remark)
            + [copies].compactMap(\.self)
    }
}

extension PaperTopic {
    /// As an index tells where a paper stands.
    fileprivate var remark: String {
        switch self {
        case .meeting(let code): "Lưu ở hồ sơ hội nghị \(code)"
        case .office: "Lưu ở phần tổng hợp"
        case .subject(let subject), .reRating(let subject, _): subject.code
        }
    }
}

extension RegimeForm.Origin {
    /// As an index remarks it.
    public var remark: String {
        switch self {
        case .official: ""
        case .copy: "Theo bản đăng công khai"
        case .reconstructed: "Dựng lại"
        }
    }
}
