import Fields
import Testing

@testable import DocxTemplate
@testable import PartyForms

/// A book of one member with a small set of fields, and forms that come back for it.
struct ReturnedForms {
    var books = Books()
    var isBookChanged = false
    var problems: [ReturnedPaper.Problem] = []

    init() {
        books.add(
            "dang_vien",
            [["ma": "M1", "ho_ten": "Lê Văn An", "ngay_sinh": "1956", "chuc_vu": "Bí thư"]])
        books.add("kiem_diem", [["doi_tuong": "M1", "muc": "i_2", "noi_dung": "Đã ghi."]])
        books.add(
            "chi_tieu",
            [["doi_tuong": "M1", "ten": "Thu quỹ", "so": "5"], ["doi_tuong": "M1", "ten": "Họp"]])
    }

    private static let own = [FieldPlace.Key("doi_tuong", .record)]
    private static let row = [FieldPlace.Key("ma", .record)]

    static let places = FieldPlaces(
        [
            FieldPlace(
                path: "ho_ten", sheet: "dang_vien", column: "ho_ten", type: .text, row: row,
                subjects: [.member], isIdentity: true),
            FieldPlace(
                path: "ngay_sinh", sheet: "dang_vien", column: "ngay_sinh", type: .date, row: row,
                subjects: [.member], isIdentity: true),
            FieldPlace(
                path: "chuc_vu", sheet: "dang_vien", column: "chuc_vu", type: .text, row: row,
                subjects: [.member]),
            FieldPlace(
                path: "muc_cap_tren", sheet: "dang_vien", column: "muc", type: .level, row: row,
                whose: .office),
            FieldPlace(
                path: "kiem_diem.*", sheet: "kiem_diem", column: "noi_dung", type: .paragraphs,
                row: own + [FieldPlace.Key("muc", .step(1))]),
            FieldPlace(
                path: "cap_do.*", sheet: "tieu_chi", column: "cap_do", type: .grade,
                row: own + [FieldPlace.Key("tieu_chi", .step(1))]),
            FieldPlace(
                path: "chi_tieu.#.ten", sheet: "chi_tieu", column: "ten", type: .text, row: own,
                names: ["ten"], needs: ["ten"]),
            FieldPlace(
                path: "chi_tieu.#.so", sheet: "chi_tieu", column: "so", type: .number, row: own,
                names: ["ten"], needs: ["ten"]),
        ], office: ["dot.*"])

    static let fields = FieldDictionary([
        Field(path: "ho_ten", type: .text, label: "Họ và tên", isRequired: true, isPrefilled: true),
        Field(path: "ngay_sinh", type: .date, label: "Ngày sinh", isPrefilled: true),
        Field(path: "chuc_vu", type: .text, label: "Chức vụ", isPrefilled: true),
        Field(path: "muc_cap_tren", type: .level, label: "Mức"),
        Field(path: "kiem_diem.i_1", type: .paragraphs, label: "Mục I.1"),
        Field(path: "kiem_diem.i_2", type: .paragraphs, label: "Mục I.2"),
        Field(path: "cap_do.i_1", type: .grade, label: "Cấp độ I.1"),
        Field(path: "chi_tieu.ten", type: .text, label: "Chỉ tiêu"),
        Field(path: "chi_tieu.so", type: .number, label: "Số"),
    ])

    /// A value as a column of its type keeps it.
    private static func understood(_ place: FieldPlace, _ text: String) -> String? {
        switch place.type {
        case .date: PartialDate(text) == nil ? nil : text
        case .number: Double(text) == nil ? nil : text
        case .grade, .level: ["XS", "T", "HTTNV"].contains(text) ? text : nil
        default: text
        }
    }

    func back(_ fields: [ReturnedField], record: String = "M1") throws -> FormReturn {
        let regime = try Regimes.read("tien-thang-2023")
        let form = try #require(regime.forms.first { $0.kind == .selfReview })
        let subject = Subject(.member, record)
        return FormReturn(
            fields,
            of: ReturnedPaper(
                file: "m1.docx", form: form, fields: Self.fields, subject: subject, record: record,
                problems: problems),
            places: Self.places,
            book: ReturnBook(
                BookRows(books.book, for: Self.places), year: 2023, isChanged: isBookChanged,
                understood: Self.understood))
    }
}

extension ReturnedField {
    /// A field that was sent with a text and came back with another; nil for an empty one.
    static func text(
        _ path: String, _ sent: String?, _ returned: String?, by found: FoundBy? = .control,
        occurrence: Int = 1, remarks: [FieldRemark] = []
    ) -> ReturnedField {
        func content(_ text: String?) -> FieldContent {
            text.map { .lines($0.split(separator: "\n").map(String.init)) } ?? .empty
        }
        return ReturnedField(
            path: path, choice: nil, occurrence: occurrence, sent: content(sent),
            returned: content(returned), foundBy: found, remarks: remarks)
    }

    /// The boxes of a field, those that were ticked when it was sent and those that are now.
    static func boxes(
        _ path: String, _ codes: [String], sent: [String] = [], now: [String]
    ) -> [ReturnedField] {
        codes.map { code in
            ReturnedField(
                path: path, choice: code, occurrence: 1, sent: .ticked(sent.contains(code)),
                returned: .ticked(now.contains(code)), foundBy: .control, remarks: [])
        }
    }
}
