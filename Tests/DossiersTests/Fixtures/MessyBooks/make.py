#!/usr/bin/env python3
"""Makes the messy workbooks beside this script; all people in them are made up.

Needs openpyxl; those of LibreOffice (.xls, .ods) also need soffice on the PATH.
The tests read the files that are kept here and do not run this.
"""
import datetime
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import zipfile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
DAY = datetime.date


def book(title="Đảng viên"):
    made = Workbook()
    made.active.title = title
    return made, made.active


def rows(sheet, table):
    for row in table:
        sheet.append(row)


def save(made, name):
    stamp = datetime.datetime(2023, 12, 1)
    made.properties.created = made.properties.modified = stamp
    made.save(HERE / name)


def still(name):
    """Gives all entries of an archive one time, so that the same script makes the same bytes."""
    path = HERE / name
    with zipfile.ZipFile(path) as old:
        entries = [(entry.filename, old.read(entry)) for entry in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry, content in entries:
            content = re.sub(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>", b"", content)
            new.writestr(zipfile.ZipInfo(entry, (2023, 12, 1, 0, 0, 0)), content,
                         zipfile.ZIP_DEFLATED)


# --- fonts from before Unicode -------------------------------------------------------------

TCVN3 = {}
for first, letters in [(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"),
                       (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"),
                       (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ")]:
    for number, letter in enumerate(letters):
        TCVN3[letter] = first + number

VNI = {}
for code, letter in zip("ñôöìæóíòî", "đơưìỉĩíịỵ"):
    VNI[letter], VNI[letter.upper()] = code, code.upper()
for bases, marks in [("aeouyôö", zip("øûõùï", "\u0300\u0309\u0303\u0301\u0323")),
                     ("aeo", zip("âàåãáä", ["\u0302", "\u0302\u0300", "\u0302\u0309",
                                           "\u0302\u0303", "\u0302\u0301", "\u0302\u0323"])),
                     ("a", zip("êèúüéë", ["\u0306", "\u0306\u0300", "\u0306\u0309",
                                         "\u0306\u0303", "\u0306\u0301", "\u0306\u0323"]))]:
    marks = list(marks)
    for base in bases:
        shown = {"ô": "ơ", "ö": "ư"}.get(base, base)
        for mark, sign in marks:
            letter = unicodedata.normalize("NFC", shown + sign)
            if len(letter) == 1:
                VNI.setdefault(letter, base + mark)
                VNI.setdefault(letter.upper(), base.upper() + mark.upper())


def tcvn3(text):
    return "".join(chr(TCVN3[c]) if c in TCVN3 else c for c in text)


def vni(text):
    return "".join(VNI.get(c, c) for c in text)


# --- the books -----------------------------------------------------------------------------

PEOPLE = [("M001", "Nguyễn Văn Bưởi"), ("M002", "Lê Thị Cà"), ("M003", "Trần Đức Dừa"),
          ("M004", "Phạm Thị Đào"), ("M005", "Vũ Ngọc Gấc"), ("M006", "Đặng Hữu Hồng")]


def around():
    """Titles above, signatures below, subtotals, groups, pages."""
    made, sheet = book()
    head = ["STT", "Mã", "Họ và tên", "Ngày sinh", "Chi bộ", "Tháng nghỉ ốm", "Thang điểm"]
    rows(sheet, [
        ["ĐẢNG BỘ XÃ MẪU"], ["ĐẢNG ỦY"], [], ["", "DANH SÁCH ĐẢNG VIÊN NĂM 2023"], [],
        head, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["I", None, "Chi bộ thôn Đông", None, None, 25],
        [1, "M001", "Nguyễn Văn Bưởi", "03/5/1956", "TC01", 0, 1],
        [3, "M002", "Lê Thị Cà", "1960", "TC01"],
        [], ["Cộng:", 25, 12, 13],
        ["II. Chi bộ thôn Đoài"],
        [4, "M003", "Trần Đức Dừa", "5/1956", "TC02", 1],
        head, ["A", "B", "1", "2", "3", "4=1+2"],
        [7, "M004", "Tống Thị Đào", "ngày 3 tháng 5 năm 1956", "TC02"],
        [8, None, "Vũ Ngọc Gấc", "04/6/1970", "TC02"],
        ["", "Tổng cộng", 5, None, 3], [],
        ["", "", "", "", "Xã Mẫu, ngày 12 tháng 11 năm 2023"],
        ["", "NGƯỜI LẬP BIỂU", "", "", "T/M CHI ỦY"], [], [],
        ["", "Lê Thị Cà", "", "", "Nguyễn Văn Bưởi"],
    ])
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B4:F4")
    save(made, "around.xlsx")


def heads():
    """Heads of two and three rows, merged and not."""
    made, sheet = book()
    rows(sheet, [
        ["DANH SÁCH ĐẢNG VIÊN"], [],
        ["TT", "Mã ĐV (*)", "Họ và\ntên¹", "Năm sinh", None, "Ngày tháng năm", None, "Chi bộ"],
        [None, None, None, "Nam", "Nữ", "vào Đảng", "chính thức", None],
        [1, "M001", "Nguyễn Văn Bưởi", 1956, None, "03/02/1980", "03/02/1981", "TC01"],
        [2, "M002", "Lê Thị Cà", None, "12/1960", "19/5/1985", None, "TC01"],
    ])
    sheet.merge_cells("A1:H1")
    for place in ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4"]:
        sheet.merge_cells(place)
    other = made.create_sheet("Tổ chức")
    rows(other, [["1. Mã", "2. Tên tổ chức [1]", "3. Loại"], ["TC01", "Chi bộ thôn Đông", None]])
    third = made.create_sheet("Xếp loại")
    rows(third, [
        ["Mã đối tượng", "Năm", "Kết quả đánh giá, xếp loại", None, None],
        [None, None, "Tự nhận", "Cấp có thẩm quyền", None],
        [None, None, None, "Chi bộ", "Đảng ủy"],
        ["M001", 2023, "HTTNV", "HTTNV", "HTNV"],
    ])
    for place in ["A1:A3", "B1:B3", "C1:E1", "C2:C3", "D2:E2"]:
        third.merge_cells(place)
    fourth = made.create_sheet("Thành viên")
    rows(fourth, [
        ["Mã", "Mã", "Bổ nhiệm", None, "Kiêm"],
        [None, None, "Từ ngày", "lần đầu", "nhiệm"],
    ])
    fourth["A1"], fourth["B1"] = "Mã tập thể", "Mã đảng viên"
    fourth.append(["TC01", "M001", "01/3/2020", "x", "-"])
    save(made, "heads.xlsx")


def facts():
    """Several facts in one cell."""
    made, sheet = book()
    rows(sheet, [
        ["TT", "Mã", "Họ và tên / Họ tên khai sinh", "Nam, nữ, dân tộc, tôn giáo",
         "Ngày vào Đảng,\nngày chính thức", "Số thẻ, số lý lịch, số huy hiệu", "Giới tính",
         "Chi bộ", "Ngày chuyển đến, từ đâu"],
        [1, "M001", "Nguyễn Văn Bưởi\nNguyễn Văn Bòng", "Nam, Kinh, Không",
         "01/02/2001\n01/02/2002", "01234567; 12-LL", None, "TC01", "02/3/2020 từ Chi bộ cũ"],
        [2, "M002", "Lê Thị Cà (Lê Thị Chua)", "Nữ; Tày", "03.02.1999 - 03.02.2000", "1234567",
         None, "TC01", None],
        [3, "M003", "Trần Đức Dừa", "Nữ, Kinh", "03/02/2023", None, "Nam", "TC01", None],
        [4, "M004", "Phạm Thị Đào / Mận / Mơ", "Kinh", "khoảng 1990, 1991", None, None, "TC01",
         None],
        [5, "M005", "Vũ Ngọc Gấc", "Nam - Mường", "\n05/6/1991", None, None, "TC01", None],
    ])
    save(made, "facts.xlsx")


def dates(epoch, name):
    """Days as text, as dates, as plain numbers, in both date systems."""
    made, sheet = book()
    if epoch:
        made.epoch = epoch
    texts = ["03.5.1956", "3-5-1956", "3-5-56", "ngày 3 tháng 5 năm 1956", "1956", "5/1956",
             "khoảng 1956", 1956, 5.1956, 20577, "20577", DAY(1956, 5, 3), 60, "31/02/1956",
             "1956-05-03", "05/13/1956"]
    rows(sheet, [["Mã", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Chi bộ"]])
    for number, text in enumerate(texts, 1):
        sheet.append([f"M{number:03}", f"Người {number}", text, None, None, "TC01"])
    # A spreadsheet set to American dates turned those that it could, and left the rest.
    for row, value in enumerate([DAY(1980, 2, 3), "13/02/1980", DAY(1981, 4, 4), "25/12/1990"], 2):
        sheet.cell(row, 4, value)
    # A year that was typed into a cell formatted as a day.
    year = sheet.cell(2, 5, 1956)
    year.number_format = "dd/mm/yyyy"
    leap = sheet.cell(3, 5, 60)
    leap.number_format = "dd/mm/yyyy"
    save(made, name)


def numbers():
    """Zeros and digits that were lost."""
    made, sheet = book()
    rows(sheet, [
        ["Mã", "Họ và tên", "Số thẻ đảng", "Chi bộ", "Tháng nghỉ ốm", "Số phiếu tín nhiệm"],
        ["001", "Nguyễn Văn Bưởi", 1234567, 7, "0,5", "1 234"],
        [2, "Lê Thị Cà", "012 345 67", "007", 1.5, 12],
        ["003", "Trần Đức Dừa", "'01234567", 12, None, None],
        ["004", "Phạm Thị Đào", "1.23457E+07", "Chi bộ thôn Đoài", "mười", None],
        ["005", "Vũ Ngọc Gấc", 1.2345678e7, "012", None, None],
    ])
    other = made.create_sheet("Tổ chức")
    rows(other, [["Mã", "Tên tổ chức"], ["007", "Chi bộ thôn Đông"], [12, "Chi bộ thôn Đoài"]])
    save(made, "numbers.xlsx")


def fonts():
    """Fonts from before Unicode, named by cells and by runs."""
    made, sheet = book()
    old, capitals, other = Font(name=".VnTime"), Font(name=".VnTimeH"), Font(name="VNI-Times")
    head = ["Mã", "Họ và tên", "Quê quán", "Giới tính", "Chi bộ"]
    for column, text in enumerate(head, 1):
        sheet.cell(1, column, tcvn3(text)).font = old
    people = [("Nguyễn Văn Bưởi", "xã Mẫu, tỉnh Hưng Yên", "Nam"),
              ("Lê Thị Cà", "phường Thử, thành phố Huế", "Nữ")]
    for row, (name, home, sex) in enumerate(people, 2):
        sheet.cell(row, 1, f"M00{row - 1}")
        sheet.cell(row, 2, tcvn3(name.lower())).font = capitals
        sheet.cell(row, 3, tcvn3(home)).font = old
        sheet.cell(row, 4, tcvn3(sex)).font = old
        sheet.cell(row, 5, "TC01").font = old
    sheet.cell(4, 1, "M003")
    sheet.cell(4, 2, vni("Trần Đức Dừa")).font = other
    sheet.cell(4, 3, "đã gõ Unicode").font = old
    sheet.cell(4, 5, "TC01")
    sheet.cell(5, 1, "M004")
    sheet.cell(5, 2, CellRichText(
        TextBlock(InlineFont(rFont=".VnTime"), tcvn3("Phạm Thị ")),
        TextBlock(InlineFont(rFont="Times New Roman"), "Đào")))
    sheet.cell(5, 5, "TC01")
    save(made, "fonts.xlsx")


def lost_fonts():
    """Text from such fonts whose font is lost; a sheet's title has none anyway."""
    made, sheet = book(vni("Đảng viên"))
    rows(sheet, [[tcvn3(text) for text in ["Mã", "Họ và tên", "Quê quán", "Giới tính", "Chi bộ"]]])
    for number, (code, name) in enumerate(PEOPLE):
        home = ["xã Mẫu, tỉnh Hưng Yên", "phường Thử, thành phố Huế"][number % 2]
        sheet.append([code, tcvn3(name), tcvn3(home), tcvn3(["Nam", "Nữ"][number % 2]), "TC01"])
    save(made, "lost-fonts.xlsx")


def letters():
    """Letters that only look right, everywhere."""
    nfd = lambda text: unicodedata.normalize("NFD", text)
    made, sheet = book(nfd("Đảng viên").replace("Đ", "\u00d0"))
    rows(sheet, [
        [nfd("Mã"), "Họ\u00a0và tên", "Quê quán\u200b", nfd("Chi bộ")],
        ["M00\u200b1", nfd("Nguyễn Văn Bưởi"), nfd("Thành phố Huế"), "T\u0421\u041201"],
        ["\u041c002", "\u00d0ặng H\u01a3u Hồng", "xã\u00a0Mẫu", nfd("Chi bộ thôn Đông")],
    ])
    other = made.create_sheet(nfd("Tổ chức"))
    rows(other, [["Mã", "Tên tổ chức"], ["TCB01", "Chi bộ thôn Đông"]])
    save(made, "letters.xlsx")


def hidden():
    """Rows, columns and sheets that nobody sees, and cells merged over rows."""
    made, sheet = book()
    rows(sheet, [["TT", "Chi bộ", "Mã", "Họ và tên", "Ngày sinh", "Ghi chú"]])
    for number, (code, name) in enumerate(PEOPLE, 1):
        sheet.append([number, None, code, name, f"0{number}/5/1956", None])
    sheet["B2"], sheet["B5"] = "TC01", "TC02"
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("B5:B7")
    sheet.row_dimensions[3].hidden = sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet.auto_filter.ref = "A1:F7"
    sheet.auto_filter.add_filter_column(1, ["TC01"])
    secret = made.create_sheet("Tổ chức")
    rows(secret, [["Mã", "Tên tổ chức"], ["TC01", "Chi bộ thôn Đông"], ["TC02", "Chi bộ thôn Đoài"]])
    secret.sheet_state = "hidden"
    buried = made.create_sheet("Tập thể")
    rows(buried, [["Mã", "Tên"], ["TT01", "Đảng ủy xã Mẫu"]])
    buried.sheet_state = "veryHidden"
    save(made, "hidden.xlsx")


TABLE = [["Mã", "Họ và tên", "Số thẻ đảng", "Ngày sinh", "Quê quán", "Chi bộ"],
         ["M001", "Nguyễn Văn Bưởi", "01234567", "03/5/1956", "xã Mẫu, tỉnh \"Hưng Yên\"", "TC01"],
         ["M002", "Lê Thị Cà", "1234568", "1960", "phường Thử;\nthành phố Huế", "TC01"],
         ["M003", "Trần Đức Dừa", "1.23457E+07", "5/1956", "Đắk Lắk", "TC01"],
         ["M004", "Phạm Thị Đào", "'01234569", "20577", "Quảng Ngãi", "TC01"]]


def csv(separator=",", first="", end="\r\n"):
    quoted = lambda text: '"' + text.replace('"', '""') + '"' if re.search(r'[",;\t\n]', text) \
        else text
    return first + "".join(separator.join(map(quoted, row)) + end for row in TABLE)


def windows1258(text):
    """As Windows writes it: letters with their own mark, tones apart."""
    tones = "\u0300\u0309\u0303\u0301\u0323"
    result = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(c for c in parts if c in tones)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        result += base.encode("cp1258") + tone.encode("cp1258")
    return bytes(result)


def texts():
    """CSV files in the encodings that offices have."""
    (HERE / "utf8.csv").write_bytes(csv().encode())
    (HERE / "utf8-bom.csv").write_bytes(csv(";").encode("utf-8-sig"))
    (HERE / "sep.csv").write_bytes(csv("|", "sep=|\r\n").encode("utf-8-sig"))
    (HERE / "utf16le.csv").write_bytes(csv("\t").encode("utf-16"))
    (HERE / "utf16be.csv").write_bytes(b"\xfe\xff" + csv(";").encode("utf-16-be"))
    (HERE / "utf16-no-mark.csv").write_bytes(csv("\t").encode("utf-16-le"))
    (HERE / "windows1258.csv").write_bytes(windows1258(csv(";")))
    (HERE / "tcvn3.csv").write_bytes(tcvn3(csv()).encode("latin-1"))
    (HERE / "vni.csv").write_bytes(vni(csv()).encode("cp1252"))
    (HERE / "tab.xls").write_bytes(csv("\t").encode("utf-16"))


def others():
    """The other kinds of workbook: of LibreOffice, and what programs call .xls."""
    made, sheet = book()
    rows(sheet, TABLE)
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "so.xlsx"
        made.save(source)
        for kind in ["xls", "ods"]:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", kind, "--outdir", folder, str(source)],
                check=True, capture_output=True, timeout=100)
            (HERE / f"old.{kind}").write_bytes((pathlib.Path(folder) / f"so.{kind}").read_bytes())
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in TABLE)
    (HERE / "html.xls").write_text(
        "<html><head><meta charset=\"utf-8\"></head><body><table>" + cells
        + "</table></body></html>", encoding="utf-8")
    cells = "".join(
        "<Row>" + "".join(f"<Cell><Data ss:Type=\"String\">{c}</Data></Cell>" for c in row)
        + "</Row>" for row in TABLE)
    (HERE / "xml2003.xls").write_text(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        "<Worksheet ss:Name=\"Đảng viên\"><Table>" + cells + "</Table></Worksheet></Workbook>",
        encoding="utf-8")


if __name__ == "__main__":
    around()
    heads()
    facts()
    dates(None, "dates-1900.xlsx")
    dates(CALENDAR_MAC_1904, "dates-1904.xlsx")
    numbers()
    fonts()
    lost_fonts()
    letters()
    hidden()
    for path in sorted(HERE.glob("*.xlsx")):
        still(path.name)
    texts()
    others()
