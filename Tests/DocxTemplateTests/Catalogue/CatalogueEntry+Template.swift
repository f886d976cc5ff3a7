import Fields

@testable import DocxTemplate

extension CatalogueEntry {
    /// What stops a template from being compiled, or a record from being printed.
    static let problems: [CatalogueEntry] = [
        CatalogueEntry(
            "unclosed-tag", "Thẻ mở bằng `{{` mà trong cùng đoạn không có `}}`.",
            "Thêm `}}`. Một thẻ không được vắt qua hai đoạn, dấu tab hay dấu xuống dòng.",
            refused("Họ và tên: {{ho_ten")),
        CatalogueEntry(
            "bad-expression", "Nội dung của thẻ không phải tên trường hay biểu thức đọc được.",
            "Xem lại dấu ngoặc, dấu nháy và phép so sánh: `{{#loai == \"A\"}}`.",
            refused("{{#loai ==}}x{{/}}")),
        CatalogueEntry(
            "bad-delimiters", "Thẻ đổi dấu mở, dấu đóng viết sai.",
            "Viết hai dấu cách nhau một dấu cách, không có dấu bằng: `{{=<% %>=}}`.",
            refused("{{=<%=}}")),
        CatalogueEntry(
            "strange-character", "Trong thẻ có ký tự không thuộc ngôn ngữ của thẻ.",
            "Gõ lại ký tự được gợi ý.", refused("{{a – 1}}")),
        CatalogueEntry(
            "foreign-tag", "Thẻ của chương trình khác.", "Viết lại theo gợi ý.",
            refused("{{@noi_dung}}")),
        CatalogueEntry(
            "long-tag", "Thẻ dài quá mức người ta viết.", "Chia thành nhiều thẻ.",
            .compiled(
                SmallTemplate(["{{" + String(repeating: "a or ", count: 5_000) + "a}}"]),
                shown: "{{a or a or a … (năm nghìn lần)}}")),
        CatalogueEntry(
            "unknown-partial", "Không có mẫu con tên ấy trong thư mục của mẫu.",
            "Đặt mẫu con cạnh mẫu, hoặc sửa tên theo gợi ý.", refused("{{> chan_trang}}")),
        CatalogueEntry(
            "bad-partial-name", "Tên mẫu con không phải tên tệp cùng thư mục với mẫu.",
            "Đặt mẫu con cạnh mẫu và chỉ ghi tên, không có đường dẫn.", refused("{{> ../khac}}")),
        CatalogueEntry(
            "partial-in-text", "Mẫu con nhiều đoạn đứng giữa chữ.",
            "Để thẻ đứng một mình trong đoạn, hoặc rút mẫu con còn một đoạn.",
            .composed(
                "Gửi {{> p}}", partial: ["một", "hai"],
                shown: "Gửi {{> p}}\n(mẫu con p: hai đoạn)")),
        CatalogueEntry(
            "endless-partial", "Mẫu con gọi lại chính nó mãi không dừng.",
            "Đặt lời gọi trong khối mà dữ liệu làm cho dừng: {{#con}}{{> p}}{{/con}}.",
            .composed("{{> p}}", partial: ["{{> p}}"], shown: "{{> p}}\n(mẫu con p: {{> p}})")),
        CatalogueEntry(
            "document-in-text", "Giá trị là văn bản nhiều đoạn mà thẻ đứng giữa chữ.",
            "Để thẻ đứng một mình trong đoạn.",
            .composed(
                "Xem {{x}}", partial: ["một", "hai"],
                shown: "Xem {{x}}\n(x: văn bản hai đoạn)")),
        CatalogueEntry(
            "field-name", "Thẻ đứng ở chỗ tên của một trường Word.",
            "Viết tên trường bằng chữ; thẻ chỉ dùng cho tham số.",
            .compiled(
                SmallTemplate(body: "<w:p><w:fldSimple w:instr=\"{{ma}}\"/></w:p>"),
                shown: "<w:p><w:fldSimple w:instr=\"{{ma}}\"/></w:p>")),
        CatalogueEntry(
            "unsafe-address", "Giá trị đặt vào liên kết không phải địa chỉ an toàn.",
            "Chỉ dùng http, https, mailto, tel.",
            .rendered(
                SmallTemplate(
                    body: "<w:p><w:fldSimple w:instr=\"HYPERLINK {{ma}}\"/></w:p>"),
                ["ma": "javascript:x"],
                shown: "<w:p><w:fldSimple w:instr=\"HYPERLINK {{ma}}\"/></w:p>")),
        CatalogueEntry(
            "unopened-block", "Có thẻ đóng khối mà trước nó không khối nào đang mở.",
            "Bỏ thẻ đóng thừa, hoặc thêm thẻ mở `{{#tên}}` ở cùng phần của văn bản.",
            refused("Con: {{/con}}")),
        CatalogueEntry(
            "unclosed-block", "Khối mở mà không đóng trước khi hết phần của văn bản.",
            "Thêm `{{/tên}}`. Khối mở ở đầu trang thì phải đóng ở đầu trang.",
            refused("{{#con}}Có con")),
        CatalogueEntry(
            "wrong-close", "Thẻ đóng mang tên khác với khối đang mở gần nhất.",
            "Đóng khối bên trong trước; hoặc viết `{{/}}`, nó đóng khối gần nhất.",
            refused("{{#con}}x{{/chau}}")),
        CatalogueEntry(
            "block-crosses", "Hai đầu của khối nằm ở hai nơi không lặp chung được.",
            "Đặt hai thẻ vào cùng một đoạn, cùng một ô, hoặc các hàng của cùng một bảng.",
            .compiled(
                SmallTemplate(
                    body: SmallTemplate.paragraph("x {{#con}}")
                        + SmallTemplate.table([["y {{/con}}"]])),
                shown: "x {{#con}}\n(bảng)  y {{/con}}")),
        CatalogueEntry(
            "columns-outside-row", "Khối lặp cột không nằm trong hàng của bảng nào.",
            "Đặt hai thẻ của khối vào các ô của cùng một hàng.",
            refused("x {{#con | columns}}a{{/con}}")),
        CatalogueEntry(
            "deep-nesting", "Khối nằm trong hơn 100 khối khác.",
            "Đóng bớt khối: một mẫu không cần lồng sâu đến thế.",
            refused(
                String(repeating: "{{#a}}", count: 101) + String(repeating: "{{/}}", count: 101))),
        CatalogueEntry(
            "unknown-filter", "Không có bộ lọc tên ấy.", "Sửa theo tên được gợi ý.",
            refused("{{ho_ten | uper}}")),
        CatalogueEntry(
            "wrong-arguments", "Bộ lọc không nhận những tham số ấy.",
            "Xem bảng các bộ lọc: số tham số và kiểu của chúng.",
            refused("{{ngay | lines: \"nhiều\"}}")),
        CatalogueEntry(
            "missing-field", "Bản ghi không có trường mà mẫu bắt buộc.",
            "Bổ sung dữ liệu, sửa tên trường theo gợi ý, hoặc viết `{{ho_ten | optional}}`.",
            printed("Họ và tên: {{ho_ten}}", ["ho_tem": "A"])),
        CatalogueEntry(
            "wrong-type", "Giá trị là nhóm trường, không in thành chữ được.",
            "In từng trường trong nhóm: `{{don_vi.ten}}`, hoặc mở khối `{{#don_vi}}`.",
            printed("Đơn vị: {{don_vi}}", ["don_vi": ["ten": "A"]])),
        CatalogueEntry(
            "forbidden-character", "Giá trị có ký tự mà tệp Word không chứa được; đã bỏ ký tự đó.",
            "Không phải làm gì; nếu muốn, xóa ký tự ấy trong dữ liệu.",
            printed("{{ten}}", ["ten": "A\u{1}B"])),
    ]

    private static func field(_ path: String) -> Field {
        Field(path: path, type: .text, label: path)
    }

    /// What `hoso inspect` finds in a template that can be compiled.
    static let doubts: [CatalogueEntry] = [
        CatalogueEntry(
            "unknown-field", "Thẻ dùng trường mà từ điển trong mẫu không có.",
            "Sửa tên trường, hoặc khai báo trường trong từ điển rồi dựng lại mẫu.",
            text(["x {{ten}} {{tne}}"], fields: [field("ten")])),
        CatalogueEntry(
            "unused-field", "Từ điển khai báo trường mà mẫu không dùng.",
            "Bỏ khai báo, hoặc thêm thẻ.",
            text(["x {{ten}}"], fields: [field("ten"), field("noi_sinh")])),
        CatalogueEntry(
            "conflicting-use", "Một trường dùng hai cách mà không dữ liệu nào hợp cả hai.",
            "Đặt hai tên khác nhau.",
            text(["x {{con}} {{#con}}{{_number}}. {{ten}}{{/con}}"])),
        CatalogueEntry(
            "similar-names", "Hai tên chỉ khác nhau ở chữ hoa, dấu hay gạch nối.",
            "Dùng một tên; với chương trình đó là hai trường.",
            text(["x {{ho_ten}} {{Ho_ten}}"])),
        CatalogueEntry(
            "tag-like-text", "Chữ viết như thẻ của chương trình khác, hoặc bằng ngoặc toàn khổ.",
            "Viết lại bằng `{{…}}` nếu đó là thẻ.", text(["Ông {ho_ten}"])),
        CatalogueEntry(
            "stray-close", "Có `}}` mà trước nó không có `{{`.",
            "Thêm `{{`, hoặc bỏ `}}`.", text(["Ông ho_ten}}"])),
        CatalogueEntry(
            "unread-tag", "Thẻ nằm trong chữ đã xóa (theo dõi thay đổi) nên không được đọc.",
            "Chấp nhận hoặc hủy thay đổi ấy trong Word.",
            markup("<w:p><w:del><w:r><w:delText>{{cu}}</w:delText></w:r></w:del></w:p>")),
        CatalogueEntry(
            "hidden-tag", "Thẻ định dạng chữ ẩn (Hidden).",
            "Bỏ định dạng chữ ẩn.",
            markup("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{{a}}</w:t></w:r></w:p>")),
        CatalogueEntry(
            "mail-merge-field",
            "Trường trộn thư nằm trong mã của trường khác (như IF) nên không được điền.",
            "Thay bằng thẻ được gợi ý.",
            markup("<w:p><w:fldSimple w:instr=\"IF MERGEFIELD Ho_ten = a b c\"/></w:p>")),
        CatalogueEntry(
            "untagged-control", "Ô điền (content control) không chứa thẻ, không mang tên trường.",
            "Đặt thẻ vào trong ô, hoặc bỏ ô.",
            markup(
                """
                <w:sdt><w:sdtPr><w:alias w:val="Tên"/></w:sdtPr>\
                <w:sdtContent><w:p/></w:sdtContent></w:sdt>
                """)),
        CatalogueEntry(
            "empty-section", "Khối không có gì giữa hai thẻ.",
            "Bỏ khối, hoặc viết nội dung vào giữa.", text(["x {{#con}}{{/con}}"])),
        CatalogueEntry(
            "loop-variable-outside", "`_number`, `_first`… đứng ngoài mọi khối lặp.",
            "Chuyển vào trong khối của danh sách.", text(["x {{_number}}"])),
        CatalogueEntry(
            "outside-target", "Văn bản trỏ ra ngoài tệp: mẫu gắn kèm, ảnh hay tệp ở máy khác.",
            "Chèn hẳn ảnh vào văn bản; bỏ mẫu gắn kèm trong Word Options → Add-ins → Templates.",
            .inspected(
                .leading(to: "http://a.vn/b.dotm", as: "attachedTemplate"),
                shown: "(quan hệ attachedTemplate tới http://a.vn/b.dotm)")),
        CatalogueEntry(
            "macros", "Mẫu mang theo macro (VBA).",
            "Lưu mẫu thành .docx để bỏ macro, nếu không cần.",
            .inspected(.programmed, shown: "(phần word/vbaProject.bin)")),
        CatalogueEntry(
            "signature", "Mẫu có chữ ký số.",
            "Ký lại sau khi điền; hoặc dùng bản mẫu chưa ký.",
            .inspected(.signed, shown: "(phần _xmlsignatures/origin.sigs)")),
        CatalogueEntry(
            "layout-page-size", "Khổ giấy khác thể thức nêu ở `--layout`.",
            "Chọn lại khổ giấy trong Layout → Size.",
            markup("<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>")),
        CatalogueEntry(
            "layout-margins", "Lề trang khác thể thức nêu ở `--layout` quá 1 mm.",
            "Đặt lại lề trong Layout → Margins.",
            markup(
                """
                <w:sectPr><w:pgMar w:top="1440" w:bottom="1440" w:left="1440" \
                w:right="1440"/></w:sectPr>
                """)),
        CatalogueEntry(
            "layout-font", "Chữ dùng phông khác thể thức nêu ở `--layout`.",
            "Đổi phông của kiểu (style), hoặc của đoạn chữ ấy.",
            markup("<w:p><w:r><w:rPr><w:rFonts w:hAnsi=\"Arial\"/></w:rPr><w:t>a</w:t></w:r></w:p>")
        ),
        CatalogueEntry(
            "layout-font-size", "Cỡ chữ khác thể thức nêu ở `--layout`.",
            "Đổi cỡ chữ của kiểu (style), hoặc của đoạn chữ ấy.",
            markup("<w:p><w:r><w:rPr><w:sz w:val=\"30\"/></w:rPr><w:t>a</w:t></w:r></w:p>")),
    ]
}
