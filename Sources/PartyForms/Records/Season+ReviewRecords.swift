import DocxTemplate
import VietnameseText

extension Season {
    /// What is known of a subject's review: texts, grades, targets and rating.
    func reviewRecord(of subject: Subject) -> Record {
        var record = Record()
        var texts = Record()
        for review in reviews(of: subject.code) where !review.paragraphs.isEmpty {
            texts[review.item] = .list(review.paragraphs.map(Value.text))
        }
        var levels = Record()
        for grade in grades(of: subject.code) { levels[grade.criterion] = grade.value("cap_do") }
        record["kiem_diem"] = .record(texts)
        record["cap_do"] = .record(levels)
        let targets = targets(of: subject.code)
        if !targets.isEmpty { record["chi_tieu"] = .list(targets.map { .record($0.record) }) }
        record["xep_loai"] = .record(ratingRecord(of: subject))
        record["cac_nam"] = .list(years(of: subject))
        record["nhan_xet"] = .record(commentRecord(of: subject))
        return record
    }

    /// What others said of the subject, by the kind of comment, and the conclusion on it.
    private func commentRecord(of subject: Subject) -> Record {
        var record = Record()
        for comment in comments(on: subject.code) {
            guard let kind = comment.kind else { continue }
            var own = Record()
            own.take(["co_quan", "ngay"], from: comment)
            own["noi_dung"] = comment.paragraphs("noi_dung")
            record[VietnameseText.folded(kind).fieldName] = .record(own)
        }
        record["ket_luan"] = rating(of: subject.code, year: year)?.paragraphs("nhan_xet")
        return record
    }

    /// The levels of the years that the book has, the earliest first.
    private func years(of subject: Subject) -> [Value] {
        let years = Set(ratings(of: subject.code).map(\.year)).sorted()
        return years.compactMap { rating(of: subject.code, year: $0) }
            .filter { $0.level != nil }.map { rating in
                var record: Record = [
                    "nam": .number(String(rating.year)), "muc": rating.value("cap_uy") ?? .null,
                ]
                record.take(["so_qd", "ngay_qd"], from: rating)
                return .record(record.closed(over: ["so_qd", "ngay_qd"]))
            }
    }

    private func ratingRecord(of subject: Subject) -> Record {
        var record = Record()
        if let rating = rating(of: subject.code, year: year) {
            let columns = [
                "tu_nhan", "tu_nhan_cong_chuc", "chi_bo", "tham_dinh", "cap_uy", "so_qd", "ngay_qd",
                "thi_dua", "loai_khen",
            ]
            record.take(columns, from: rating)
            record["nam"] = .number(String(rating.year))
        }
        if subject.kind == .member {
            record["nguoi_quan_ly"] = member(subject.code)?.value("xep_loai_cong_chuc")
        }
        return record
    }
}

extension Target {
    var record: Record {
        var record = Record()
        record.take(["ten", "ke_hoach", "thuc_hien", "nhom"], from: self)
        record["dat"] = isDone.map(Value.flag)
        record["vuot"] = isExceeded.map(Value.flag)
        record["dung_han"] = isOnTime.map(Value.flag)
        record["chat_luong"] = isSound.map(Value.flag)
        record["chu_yeu"] = isMain.map(Value.flag)
        return record
    }
}
