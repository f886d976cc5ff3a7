"""Makes the form, its records and its big tables: the same for every engine, with nothing but Python."""
import json, pathlib, random, sys, zipfile

SCALARS = ("ho_ten ngay_sinh que_quan don_vi chuc_vu chi_bo ngay_vao_dang nam trinh_do so_the "
           "uu_diem khuyet_diem phuong_huong dia_danh ngay_ky").split()
COLUMNS = "stt noi_dung ket_qua ghi_chu".split()
BOXES = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ",
         "Đã kê khai tài sản, thu nhập", "Đã đăng ký học tập và làm theo", "Được khen thưởng trong năm", "Bị kỷ luật trong năm"]
PROSE = [
    "Trong năm qua bản thân giữ vững lập trường, chấp hành đầy đủ chủ trương của Đảng, chính sách và pháp luật của Nhà nước nơi công tác cũng như nơi cư trú.",
    "Thường xuyên tu dưỡng đạo đức, lối sống; giữ gìn đoàn kết nội bộ, tự phê bình và phê bình thẳng thắn, tiếp thu ý kiến góp ý của tập thể.",
    "Hoàn thành các nhiệm vụ được giao theo chương trình công tác, bảo đảm tiến độ; chủ động đề xuất cách làm mới để người dân đỡ phải đi lại nhiều lần.",
    "Tham gia đầy đủ các buổi sinh hoạt, học tập nghị quyết và chuyên đề; gương mẫu thực hiện những điều đã cam kết với chi bộ từ đầu năm.",
    "Những hạn chế đã được chỉ ra trong kỳ kiểm điểm trước đều có kế hoạch khắc phục, có thời hạn và người chịu trách nhiệm cụ thể.",
]
HEADS = ["I. Ưu điểm, kết quả đạt được", "II. Hạn chế, khuyết điểm", "III. Kết quả thực hiện nhiệm vụ",
         "IV. Giải trình những vấn đề được gợi ý", "V. Phương hướng khắc phục"]


class Dialect:
    """How an engine's template names a value, and how it says that a row is repeated."""

    def __init__(self, value, rows):
        self.value, self.rows = value, rows


def merge_field(name):
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (char("begin") + f'<w:r><w:instrText xml:space="preserve"> MERGEFIELD {name} </w:instrText></w:r>'
            + char("separate") + run(f"«{name}»") + char("end"))


def run(text, bold=False):
    properties = '<w:rPr>' + ('<w:b/>' if bold else '') + '<w:sz w:val="26"/></w:rPr>'
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tag(pattern):
    return lambda name: run(pattern % name)


def row(cells):
    width = '<w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>'
    return '<w:tr>' + "".join(f'<w:tc>{width}<w:p>{cell}</w:p></w:tc>' for cell in cells) + '</w:tr>'


def marked(value):
    return lambda names: row(
        [run("{{#rows}}") + value(names[0])] + [value(n) for n in names[1:-1]] + [value(names[-1]) + run("{{/rows}}")])


def jinja(names):
    blank = [""] * (len(names) - 1)
    return (row([run("{%tr for r in rows %}")] + blank) + row([run("{{ r.%s }}" % n) for n in names])
            + row([run("{%tr endfor %}")] + blank))


def plain(value):
    return lambda names: row([value(n) for n in names])


MUSTACHE, BRACKETS = tag("{{%s}}"), tag("[[%s]]")
DIALECTS = {
    "hoso": Dialect(MUSTACHE, marked(MUSTACHE)),
    "docxtpl": Dialect(tag("{{ %s }}"), jinja),
    "mailmerge": Dialect(merge_field, plain(merge_field)),
    "raw": Dialect(BRACKETS, plain(BRACKETS)),
}


def paragraph(content, align=None):
    properties = f'<w:pPr><w:jc w:val="{align}"/></w:pPr>' if align else ''
    return f'<w:p>{properties}{content}</w:p>'


def document(dialect):
    value = dialect.value
    line = lambda *parts: paragraph("".join(value(p[1:]) if p[0] == "$" else run(p) for p in parts))
    body = [
        paragraph(run("ĐẢNG CỘNG SẢN VIỆT NAM", True), "center"),
        paragraph(value("dia_danh") + run(", ") + value("ngay_ky"), "right"),
        paragraph(run("BẢN KIỂM ĐIỂM CÁ NHÂN", True), "center"),
        line("Năm ", "$nam"), line("Họ và tên: ", "$ho_ten", "        Ngày sinh: ", "$ngay_sinh"),
        line("Quê quán: ", "$que_quan", "        Số thẻ: ", "$so_the"),
        line("Đơn vị công tác: ", "$don_vi", "        Chức vụ: ", "$chuc_vu"),
        line("Chi bộ: ", "$chi_bo", "        Ngày vào Đảng: ", "$ngay_vao_dang", "        Trình độ: ", "$trinh_do"),
    ]
    answers = {0: "$uu_diem", 1: "$khuyet_diem", 4: "$phuong_huong"}
    for number, head in enumerate(HEADS):
        body.append(paragraph(run(head, True)))
        if number in answers:
            body.append(line("Tự đánh giá: ", answers[number]))
        body += [paragraph(run(PROSE[(number * 2 + k) % 5]), "both") for k in range(3)]
        if number == 2:
            heads = row([run(t, True) for t in ("STT", "Nội dung công việc", "Kết quả", "Ghi chú")])
            grid = '<w:tblGrid>' + '<w:gridCol w:w="2400"/>' * 4 + '</w:tblGrid>'
            look = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
            body.append(f'<w:tbl>{look}{grid}{heads}{dialect.rows(COLUMNS)}</w:tbl>')
    body += [line(f"$t{k + 1}", "  " + box) for k, box in enumerate(BOXES)]
    body += [paragraph(run("NGƯỜI TỰ KIỂM ĐIỂM", True), "right"), paragraph(value("ho_ten"), "right")]
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    return f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}{page}</w:body></w:document>'


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def styles():
    """As many styles as Word itself writes."""
    latent = "".join(f'<w:lsdException w:name="Kiểu {n}" w:uiPriority="{n % 99}" w:semiHidden="{n % 2}" w:unhideWhenUsed="{n % 3 % 2}"/>' for n in range(260))
    own = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="Kiểu {n}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="{n * 7 % 240}" w:after="{n * 13 % 240}"/>'
        f'<w:ind w:left="{n * 37 % 1440}"/></w:pPr><w:rPr><w:color w:val="{n * 7919 % 0xFFFFFF:06X}"/><w:sz w:val="{20 + n % 12}"/></w:rPr></w:style>' for n in range(110))
    base = ('<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
            '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>')
    fonts = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>'
    return f'<w:styles xmlns:w="{W}">{fonts}<w:latentStyles w:count="260">{latent}</w:latentStyles>{base}{own}</w:styles>'


def settings():
    """Word notes every editing session, in numbers that do not pack: with the styles most of a small file."""
    pick = random.Random(11)
    sessions = "".join(f'<w:rsid w:val="{pick.getrandbits(32):08X}"/>' for _ in range(700))
    return f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:rsids><w:rsidRoot w:val="00A77B3E"/>{sessions}</w:rsids></w:settings>'


def package(path, dialect):
    relation = lambda number, kind, target: f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{relation(1, "officeDocument", "word/document.xml")}</Relationships>',
        "word/document.xml": document(dialect),
        "word/styles.xml": styles(),
        "word/settings.xml": settings(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relation(1, "styles", "styles.xml")}{relation(2, "settings", "settings.xml")}</Relationships>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text, zipfile.ZIP_DEFLATED)


WORK = ["Xây dựng kế hoạch công tác quý", "Thẩm định hồ sơ & thủ tục", "Tổng hợp báo cáo tháng", "Kiểm tra, giám sát cơ sở",
        "Tiếp công dân, xử lý đơn thư", "Số hóa tài liệu lưu trữ", "Tham mưu ban hành văn bản", "Phối hợp tổ chức hội nghị"]
RESULTS = ["Hoàn thành tốt", "Hoàn thành đúng hạn", "Vượt tiến độ 5%", "Đạt > 90% kế hoạch"]


def records(count):
    pick = random.Random(7)
    any_of = lambda words: pick.choice(words.split())
    for number in range(count):
        day = lambda first, last: f"{pick.randint(1, 28):02}/{pick.randint(1, 12):02}/{pick.randint(first, last)}"
        record = {
            "ho_ten": f'{any_of("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Lý")} {any_of("Văn Thị Hữu Đức Minh Quang")} {any_of("An Bình Cường Dũng Giang Hà Hạnh Hùng Lan Mai Sơn Yến")}',
            "ngay_sinh": day(1962, 2000), "que_quan": any_of("Tiên_Thắng Hòa_Bình Đông_Hưng").replace("_", " "),
            "don_vi": f"Phòng Nghiệp vụ số {number % 40 + 1}", "chuc_vu": pick.choice(["Chuyên viên", "Phó Trưởng phòng", "Trưởng phòng"]),
            "chi_bo": f"Chi bộ {number % 25 + 1}", "ngay_vao_dang": day(1990, 2022), "nam": "2025", "trinh_do": pick.choice(["Đại học", "Thạc sĩ", "Cao đẳng"]),
            "so_the": f"{pick.randint(0, 999999):06}.{number:04}", "uu_diem": pick.choice(PROSE),
            "khuyet_diem": f"Còn chậm trong một số việc số {number}; chưa thường xuyên cập nhật văn bản mới.",
            "phuong_huong": f"Tiếp tục rèn luyện, khắc phục hạn chế; hoàn thành {pick.randint(3, 12)} nhiệm vụ trọng tâm.",
            "dia_danh": "Tiên Thắng", "ngay_ky": f"ngày {pick.randint(1, 31):02} tháng 12 năm 2025",
        }
        for box in range(8):
            record[f"t{box + 1}"] = pick.choice("☐☒")
        record["rows"] = [{"stt": str(k + 1), "noi_dung": f"{pick.choice(WORK)} ({number}.{k + 1})", "ket_qua": pick.choice(RESULTS),
                           "ghi_chu": pick.choice(["", "Đợt 1", "Đợt 2"])} for k in range(10)]
        yield record


def big(count):
    record = next(records(1))
    record["rows"] = [{"stt": str(k + 1), "noi_dung": f"{WORK[k % 8]} ({k + 1})", "ket_qua": RESULTS[k % 4], "ghi_chu": ["", "Đợt 1", "Đợt 2"][k % 3]} for k in range(count)]
    return record


def make(folder, count=2000, sizes=(50, 500, 5000, 50000)):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, dialect in DIALECTS.items():
        package(folder / f"{name}.docx", dialect)
    write = lambda name, value: (folder / name).write_text(json.dumps(value, ensure_ascii=False))
    write("records.json", list(records(count)))
    for size in sizes:
        write(f"rows-{size}.json", big(size))


if __name__ == "__main__":
    make(sys.argv[1])
