import Fields
import Foundation
import JSONText
import Markup
import OpenPackage
import TestSupport
import Typesetting

/// The repository's own layout, with a small dictionary of a village that does not exist.
enum Village {
    static let layoutFile = Folders.root.appending(path: "Templates/layouts/hd36-2018.json")

    static func layout() throws -> Layout {
        try Layout(try layoutJSON(), named: "hd36-2018.json")
    }

    static func layoutJSON() throws -> JSON {
        try JSON(parsing: Folders.bytes(layoutFile), named: "hd36-2018.json")
    }

    static func fields() throws -> FieldDictionary {
        let texts = [
            "chi_bo", "chi_tieu.buoc.viec", "chi_tieu.ten", "don_vi.cap_tren", "don_vi.dang_bo",
            "don_vi.dia_danh",
            "don_vi.ky_hieu", "don_vi.ten", "ho_ten", "hoi_nghi.cap_tren", "hoi_nghi.ky_hieu",
            "hoi_nghi.ten_don_vi", "quyet_dinh.ky_hieu", "quyet_dinh.so", "ten",
        ]
        let dates = ["dot.ngay_lap", "hoi_nghi.ngay_gui", "ngay_sinh", "quyet_dinh.ngay"]
        let lists = ["can_cu", "chi_tieu", "chi_tieu.buoc"]
        let grades = [Choice(code: "T", text: "Tốt"), Choice(code: "K", text: "Kém")]
        let levels = [
            Choice(code: "A", text: "Hoàn thành"), Choice(code: "B", text: "Không"),
            Choice(code: "C", text: "Trong sạch", isApart: true),
        ]
        return FieldDictionary(
            texts.map { Field(path: $0, type: .text, label: "Nhãn " + $0) }
                + dates.map { Field(path: $0, type: .date, label: "Nhãn " + $0) }
                + lists.map { Field(path: $0, type: .list, label: "Nhãn " + $0) }
                + [
                    Field(path: "kiem_diem.i_1", type: .paragraphs, label: "Ưu điểm"),
                    Field(path: "chi_tieu.dat", type: .flag, label: "Đạt"),
                    Field(path: "muc", type: .level, label: "Mức", choices: levels),
                    Field(path: "cap_do.a", type: .grade, label: "Cấp độ a", choices: grades),
                    Field(path: "cap_do.b", type: .grade, label: "Cấp độ b", choices: grades),
                ])
    }
}

/// A form source around its blocks, which start on line 2.
func source(_ blocks: String, _ attributes: String = "") -> [UInt8] {
    Array(
        """
        <form xmlns="urn:hoso:form" id="mau-lang" code="Mẫu Làng" kind="list" origin="reconstructed" subject="member" \(attributes)>
        \(blocks)
        </form>
        """.utf8)
}

/// Sets a form of these blocks.
func typeset(
    _ blocks: String, _ attributes: String = "", base: (String) -> [UInt8]? = { _ in nil }
) throws -> Package {
    let form = try FormSource(
        parsing: source(blocks, attributes), named: "mau-lang.xml", base: base)
    return try Typesetter(layout: Village.layout(), fields: Village.fields())
        .typeset(form, regime: "lang-ben")
}

/// What the form's body says, a line for each paragraph.
func printed(
    _ blocks: String, _ attributes: String = "", base: (String) -> [UInt8]? = { _ in nil }
) throws -> String {
    let bytes = try typeset(blocks, attributes, base: base).sealed()
    return try DocumentOutline(bytes).lines.dropFirst().prefix { !$0.hasPrefix("== ") }
        .joined(separator: "\n")
}
