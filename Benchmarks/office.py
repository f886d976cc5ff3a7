"""Makes what an office has: its data as CSV, and a wide workbook; all invented, nothing but Python."""
import csv, pathlib, random, zipfile

FAMILY, MIDDLE, GIVEN = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi".split(), "Văn Thị Đức Hữu Minh".split(), "An Bình Dung Hà Hùng Lan Mai Sơn".split()
DONE, DONE_WELL = "Hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
# What a member writes about a year, by the item of the review.
WRITTEN = {
    "i_1": "Chấp hành chủ trương của Đảng, pháp luật của Nhà nước; lối sống giản dị, tác phong làm việc đúng mực.",
    "i_2": "Tham mưu {} văn bản đúng hạn; hoàn thành các nhiệm vụ được giao trong chương trình công tác năm.",
    "i_3": "Đã thực hiện {} nội dung cam kết tu dưỡng, rèn luyện, phấn đấu.",
    "ii_1": "Có lúc chưa chủ động báo cáo tiến độ; {} việc còn chậm.",
    "vi": "Lập lịch công tác tuần; học xong lớp bồi dưỡng thứ {} trong năm sau.",
}


def office(folder, members):
    """The data of an office with so many members, 25 in each of its lowest organisations."""
    folder = pathlib.Path(folder)
    folder.mkdir()
    pick = random.Random(7)
    day = lambda first, last: f"{pick.randint(1, 28):02}/{pick.randint(1, 12):02}/{pick.randint(first, last)}"

    def member(number):
        leads = number % 25 == 1
        name = " ".join(pick.choice(words) for words in (FAMILY, MIDDLE, GIVEN))
        return [f"M{number:06}", name, day(1940, 2000), pick.choice(["Nam", "Nữ"]), "Kinh", "Bến Lớn", day(1990, 2018), day(2019, 2020),
                f"CB{(number - 1) // 25 + 1:05}", "Có" if leads else "Không", "Bí thư chi bộ" if leads else ""]

    def reviews():
        for number in range(1, members + 1):
            for item, text in WRITTEN.items():
                yield [f"M{number:06}", item, text.format(pick.randint(1, 60))]

    organisations = range(1, members // 25 + 1)
    tables = {
        "thong_tin": (["Năm", "Địa phương", "Cấp ủy", "Địa danh", "Quy định"], [["2023", "", "Đảng ủy Bến Lớn", "Bến Lớn", "trung-uong-2023"]]),
        "to_chuc": (["Mã", "Tên tổ chức", "Loại", "Trực thuộc"], [["DU", "Đảng bộ Bến Lớn", "đảng bộ cơ sở", ""]]
                    + [[f"CB{n:05}", f"Chi bộ thôn {n}", "chi bộ trực thuộc", "DU"] for n in organisations]),
        "dang_vien": (["Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Quê quán", "Ngày vào Đảng", "Ngày chính thức", "Chi bộ", "Giữ chức vụ",
                       "Chức vụ Đảng"], map(member, range(1, members + 1))),
        "xep_loai": (["Mã đối tượng", "Năm", "Tự nhận", "Chi bộ đề nghị", "Cấp ủy quyết định"],
                     ([f"M{n:06}", "2023"] + [DONE_WELL if n % 5 else DONE] * 3 for n in range(1, members + 1))),
        "kiem_diem": (["Mã đối tượng", "Mục", "Nội dung"], reviews()),
        "hoi_nghi": (["Mã", "Loại hội nghị", "Đơn vị tổ chức", "Ngày họp", "Triệu tập", "Có mặt", "Vắng mặt"],
                     [[f"HN{n:05}", "kiểm điểm đảng viên", f"CB{n:05}", "15/11/2023", "25", "25", "0"] for n in organisations]),
        "phieu": (["Mã hội nghị", "Mã đối tượng", "Vòng", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Hoàn thành xuất sắc nhiệm vụ", DONE_WELL, DONE,
                   "Không hoàn thành nhiệm vụ"],
                  ([f"HN{(n - 1) // 25 + 1:05}", f"M{n:06}", "1", "25", "25", "25", "0", "0", *(["23", "2"] if n % 5 else ["2", "23"]), "0"]
                   for n in range(1, members + 1))),
    }
    for name, (head, rows) in tables.items():
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(rows)
    return folder


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def workbook(path, rows, columns):
    """A sheet of texts and numbers in turn, as spreadsheet programs write it but for shared strings."""
    letters = [chr(65 + n % 26) if n < 26 else "A" + chr(65 + n - 26) for n in range(columns)]

    def cell(row, column):
        place = f"{letters[column]}{row}"
        if column % 2:
            return f'<c r="{place}"><v>{row * columns + column}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{GIVEN[(row + column) % 8]} {row}</t></is></c>'

    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{SHEET}"><sheetData>'.encode())
            for row in range(1, rows + 1):
                cells = "".join(cell(row, column) for column in range(columns))
                sheet.write(f'<row r="{row}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
    return path
