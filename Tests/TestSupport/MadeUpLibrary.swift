public import Foundation
public import OpenPackage

/// A library of templates that nobody issued: one regime, a few forms, one rule.
public enum MadeUpLibrary {
    /// Writes the library into a new folder and returns the folder.
    public static func write(into folder: URL) throws -> URL {
        let root = folder.appending(path: "Templates")
        let regime = root.appending(path: "lang-ben")
        try FileManager.default.createDirectory(at: regime, withIntermediateDirectories: true)
        try Data("lang-ben\n".utf8).write(to: root.appending(path: "default"))
        try Data(fields.utf8).write(to: root.appending(path: "fields.json"))
        try Data(self.regime.utf8).write(to: regime.appending(path: "regime.json"))
        try FileManager.default.copyItem(
            at: Folders.root.appending(path: "Templates/workbook.json"),
            to: root.appending(path: "workbook.json"))
        for (name, paragraphs) in forms {
            let form = regime.appending(path: name)
            try FileManager.default.createDirectory(at: form, withIntermediateDirectories: true)
            let bytes = try document(paragraphs)
            try Data(bytes).write(to: form.appending(path: "form.docx"))
        }
        return root
    }

    /// A `.docx` file of plain paragraphs.
    public static func document(_ paragraphs: [String]) throws -> [UInt8] {
        let uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let texts = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        let main = "<w:document xmlns:w=\"\(uri)\"><w:body>\(texts)</w:body></w:document>"
        return try document(main: Array(main.utf8))
    }

    /// The document whose main part that is, whatever it is.
    public static func document(main: [UInt8]) throws(PackageError) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        var package = Package()
        guard let part = PartName("/word/document.xml") else { return [] }
        package.setContents(
            of: part, to: main, contentType: kind + ".document.main+xml")
        package.setRelationships(
            [
                Relationship(
                    id: "rId1", type: office + "/officeDocument", target: "word/document.xml")
            ], of: nil)
        return try package.sealed()
    }

    /// An office's data as JSON: members by code and level, a level of "" for none.
    /// - Parameter isComplete: whether the comments that dossiers want have come in.
    public static func book(
        _ members: [(code: String, name: String, level: String)], isComplete: Bool = true
    ) -> String {
        let people = members.map { member in
            #"{"ma": "\#(member.code)", "ho_ten": "\#(member.name)", "chi_bo": "CB1"}"#
        }
        let levels = members.filter { !$0.level.isEmpty }.map { member in
            #"{"doi_tuong": "\#(member.code)", "nam": "2030", "cap_uy": "\#(member.level)"}"#
        }
        let received = members.filter { _ in isComplete }.map { member in
            #"{"doi_tuong": "\#(member.code)", "muc": "3"}"#
        }
        return """
            {"thong_tin": [{"nam": "2030", "dia_phuong": "Làng Bến", "cap_uy": "Đảng ủy làng Bến"}],
             "to_chuc": [{"ma": "CB1", "ten": "Chi bộ Bến Đò", "loai": "chi bộ"}],
             "dang_vien": [\(people.joined(separator: ",\n  "))],
             "ho_so_nhan": [\(received.joined(separator: ",\n  "))],
             "xep_loai": [\(levels.joined(separator: ",\n  "))]}
            """
    }

    private static let forms: [(name: String, paragraphs: [String])] = [
        ("to-khai", ["TỜ KHAI", "Họ và tên: {{ho_ten}}", "Chi bộ: {{chi_bo}}"]),
        ("phieu", ["PHIẾU", "{{ho_ten}}: {{xep_loai.cap_uy | optional}}"]),
        ("muc-luc", ["MỤC LỤC {{ten}}", "{{#muc_luc}}", "{{tt}} {{ten}} {{tinh_trang}}", "{{/}}"]),
        (
            "bia",
            [
                "DANH MỤC IN {{ban_in.ten}}", "{{#ban_in.muc}}",
                "[{{ten}}|{{ma}}|{{van_ban}}|{{trang}}|{{so_to}}|{{so_ban}}]", "{{/}}",
            ]
        ),
    ]

    private static let fields = """
        {"fields": [
          {"path": "ho_ten", "type": "text", "label": "Họ và tên", "required": true,
           "prefilled": true},
          {"path": "chi_bo", "type": "text", "label": "Chi bộ", "prefilled": true},
          {"path": "xep_loai.cap_uy", "type": "text", "label": "Xếp loại"}
        ]}
        """

    private static let regime = """
        {
          "id": "lang-ben", "title": "Làng Bến 2030", "years": {"from": 2030, "to": 2031},
          "places": ["Làng Bến"], "layout": "lang-ben",
          "levels": [
            {"code": "HTXSNV", "text": "Giỏi", "rank": 3},
            {"code": "HTTNV", "text": "Khá", "rank": 2},
            {"code": "HTNV", "text": "Yếu", "rank": 1}
          ],
          "grades": [{"code": "T", "text": "A", "rank": 2}, {"code": "K", "text": "B", "rank": 1}],
          "leadingTitles": {},
          "citations": [{"id": "lb", "text": "Lệ làng năm 2030"}],
          "forms": [
            {"id": "to-khai", "code": "Tờ khai", "title": "Tờ khai của người làng",
             "kind": "self-review", "subject": "member", "origin": "official"},
            {"id": "phieu", "code": "Phiếu", "title": "Phiếu tự xếp loại", "kind": "self-rating",
             "subject": "member", "origin": "reconstructed"},
            {"id": "muc-luc", "code": "Mục lục", "title": "Mục lục", "kind": "index",
             "origin": "official"},
            {"id": "bia", "code": "Bìa", "title": "Bìa", "kind": "cover",
             "origin": "reconstructed"}
          ],
          "criteria": [{"id": "cn_1_1", "text": "Lúa", "subject": "member", "task": true}],
          "groups": [{"subject": "member", "by": "whole"}],
          "rules": [
            {"code": "few", "kind": "ratio-cap", "severity": "forbids", "subject": "member",
             "parameters": {"percent": 50, "level": "HTXSNV", "of": "HTTNV", "reading": "reached"},
             "citation": {"document": "lb", "place": "điều 1"},
             "title": {"vi": "Quá nửa", "en": "Too many"}, "text": "Không quá một nửa."}
          ],
          "dossier": [
            {"no": 1, "item": "Tờ khai", "forms": ["to-khai"], "per": "member"},
            {"no": 2, "item": "Phiếu", "forms": ["phieu"], "per": "member"},
            {"no": 3, "item": "Nhận xét", "per": "member"}
          ]
        }
        """
}
