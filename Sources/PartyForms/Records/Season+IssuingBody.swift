public import DocxTemplate

extension Season {
    /// What papers say of the issuing body besides its name: the office's own words, else those of
    /// its regime.
    var issuingBody: Record {
        var record = Record()
        for column in ["van_phong", "quy_dinh_cu_tru"] {
            record[column] = words(column).map(Value.text)
        }
        record["huong_dan"] = guidance.map(Value.text)
        record["co_quan_qd"] = (words("co_quan_qd") ?? office.name).map(Value.text)
        let reported = office.lines("noi_nhan")
        record["noi_nhan"] = .list(
            (reported.isEmpty ? usual["noi_nhan"] ?? [] : reported).map(Value.text))
        return record
    }

    /// The document that papers carry out, with its kind: the office's own, else the regime's.
    private var guidance: String? {
        guard let number = office.text("so_huong_dan") else { return words("huong_dan") }
        guard number.first?.isNumber == true, let kind = words("loai_huong_dan") else {
            return number
        }
        return "\(kind) số \(number)"
    }

    private func words(_ column: String) -> String? { office.text(column) ?? usual[column]?.first }
}

extension Regime {
    /// The record of a paper without an office's data: what the regime itself knows.
    public var officeRecord: Record {
        var season = Season(Book(file: ""))
        season.usual = office
        var body = season.issuingBody
        // Unknown, not empty: a blank paper has a line for it.
        if office["noi_nhan"] == nil { body["noi_nhan"] = nil }
        return ["don_vi": .record(body)]
    }
}
