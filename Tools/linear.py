#!/usr/bin/env python3
"""Shows that time and memory grow as the input does: inputs of one shape, of n, 2n and 4n things.

    linear.py HOSO TEMPLATES [--json FILE] [--only WORD]

Of each shape, n is doubled until the program takes long enough to be measured, its start left out. Then 4n may take at most
LIMIT times what 2n takes. Time is the processor's; the least of two runs counts, since a run can only be disturbed. Of memory,
what n, 2n and 4n take more than one another counts: rooms are doubled.
"""
import argparse, json, os, pathlib, resource, shutil, subprocess, sys, tempfile, zipfile

LIMIT = 2.5
#: Seconds that n must take; what takes less even at MOST things is no danger.
ENOUGH, MOST = 0.15, 1 << 16
MEMORY = 64 << 20

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
         f'xmlns:r="{OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content):
    return f"<w:p>{content}</w:p>"


def row(*texts):
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in texts) + "</w:tr>"


def table(*rows):
    return "<w:tbl>" + "".join(rows) + "</w:tbl>" + paragraph("")


def box(content):
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{content}</w:txbxContent>'
            f'</wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></mc:Fallback>'
            '</mc:AlternateContent></w:r>')


def document(path, body, links="", parts=(), kinds=""):
    """A .docx with that body, further relationships of it, further parts and their kinds."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>{kinds}</Types>'))
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                         f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>")
        if links:
            archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        for name, text in parts:
            archive.writestr(name, text)


#: What a template's body holds n times.
BODIES = {
    "paragraphs": lambda n: paragraph(run("Chữ")) * n,
    "paragraphs with a tag": lambda n: paragraph(run("{{a}}")) * n,
    "runs": lambda n: paragraph(run("x") * n),
    "tags in a paragraph": lambda n: paragraph(run("{{a}} " * n)),
    "runs with a tag": lambda n: paragraph(run("{{a}}") * n),
    "tags cut over runs": lambda n: paragraph((run("{{") + run("a") + run("}}")) * n),
    "one tag over runs": lambda n: paragraph(run("{{a") + run("") * n + run("}}")),
    "letters of a run": lambda n: paragraph(run("chữ " * n)),
    "braces": lambda n: paragraph(run("{ " * n)),
    "text like tags": lambda n: paragraph(run("{a} " * n)),
    "ends of tags": lambda n: paragraph(run("a}} " * n)),
    "tabs and breaks": lambda n: paragraph("<w:r><w:tab/><w:br/></w:r>" * n + run("{{a}}")),
    "rows": lambda n: table(row("{{a}}", "x") * n),
    "cells": lambda n: table(row(*["{{a}}"] * n)),
    "merged cells": lambda n: table(
        '<w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>' * n),
    "tables": lambda n: table(row("{{a}}")) * n,
    "sections": lambda n: paragraph(run("{{#a}}{{b}}{{/a}}")) * n,
    "sections over paragraphs": lambda n: (paragraph(run("{{#a}}")) + paragraph(run("x")) + paragraph(run("{{/a}}"))) * n,
    "blocks that are not closed": lambda n: paragraph(run("{{#a}}")) * n,
    "blocks that were not opened": lambda n: paragraph(run("{{/a}}")) * n,
    "tags that are none": lambda n: paragraph(run("{{ a b }}")) * n,
    "loops": lambda n: table(row("{{#ds}}{{a}}", "{{/ds}}")) * n,
    "comments in a template": lambda n: paragraph(run("{{! x }}")) * n,
    "attributes": lambda n: paragraph("<w:r " + " ".join(f'w:a{i}="1"' for i in range(900)) + "/>") * (n // 900 + 1),
    "controls": lambda n: "".join(
        f'<w:sdt><w:sdtPr><w:tag w:val="a{i}"/><w:id w:val="{i}"/></w:sdtPr><w:sdtContent>{paragraph(run("x"))}'
        '</w:sdtContent></w:sdt>' for i in range(n)),
    "controls in a paragraph": lambda n: paragraph("".join(
        f'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>{run("{{a}}")}</w:sdtContent></w:sdt>'
        for i in range(n))),
    "bookmarks": lambda n: paragraph("".join(
        f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/>{run("{{a}}")}<w:bookmarkEnd w:id="{i}"/>' for i in range(n))),
    "fields": lambda n: paragraph(
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD a</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>') * n),
    "changes": lambda n: paragraph(
        (f'<w:ins w:id="1" w:author="x">{run("{{a}}")}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>{{{{b}}}}'
         "</w:delText></w:r></w:del>") * n),
    "text boxes": lambda n: paragraph(box(paragraph(run("{{a}}")))) * n,
    "tags in a text box": lambda n: paragraph(box(paragraph(run("{{a}} " * n)))),
    "hidden runs": lambda n: paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>{{a}}</w:t></w:r>" * n),
    "names": lambda n: "".join(paragraph(run("{{t%d}}" % i)) for i in range(n)),
    "long name": lambda n: paragraph(run("{{" + ".".join(["a"] * n) + "}}")),
    "conditions": lambda n: paragraph(run("{{" + " &amp;&amp; ".join(["a"] * n) + "}}")),
    "filters": lambda n: paragraph(run("{{a" + " | upper" * n + "}}")),
}


def template(body):
    def make(folder, n):
        document(folder / "t.docx", BODIES[body](n))
        (folder / "d.json").write_text('{"a": "Đò", "b": "x", "ds": [{"a": "1"}, {"a": "2"}]}', "utf-8")
    return make


def parts(kind, type, target, content):
    """Documents with n parts, or with one part of n things, that the document leads to."""
    def make(folder, n):
        links, files = [], []
        for number, text in enumerate(content(n)):
            links.append(f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target % number}"/>')
            files.append(("word/" + target % number, text))
        kinds = "".join(f'<Override PartName="/{name}" ContentType="{WORD}.{type}+xml"/>' for name, _ in files)
        document(folder / "t.docx", paragraph(run("{{a}}")), "".join(links), files, kinds)
        (folder / "d.json").write_text('{"a": "x"}', "utf-8")
    return make


def hyperlinks(folder, n):
    links = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/hyperlink" TargetMode="External" '
                    f'Target="http://a.vn/{i}?{{{{a}}}}"/>' for i in range(n))
    document(folder / "t.docx", paragraph("".join(f'<w:hyperlink r:id="r{i}">{run("x")}</w:hyperlink>' for i in range(n))), links)
    (folder / "d.json").write_text('{"a": "x"}', "utf-8")


def values(body, value):
    def make(folder, n):
        document(folder / "t.docx", body)
        (folder / "d.json").write_text(json.dumps(value(n), ensure_ascii=False), "utf-8")
    return make


#: Names and dates of made-up people.
def person(i):
    return [str(i + 1), f"Nguyễn Văn {'ABCDEGHIKL'[i % 10]}{i // 10}", f"{i % 28 + 1:02}/{i % 12 + 1:02}/{1950 + i % 50}",
            f"Chi bộ {i % 40 + 1}", "3/2/2005", "Chi ủy viên" if i % 9 == 0 else ""]


HEAD = ["STT", "Họ và tên", "Ngày sinh", "Chi bộ", "Ngày vào Đảng", "Chức vụ"]


def csv(folder, n):
    rows = [HEAD] + [person(i) for i in range(n)]
    (folder / "ds.csv").write_text("".join(",".join(row) + "\n" for row in rows), "utf-8")


def sheet(folder, rows, after=""):
    """An .xlsx without any library: one sheet, texts in its cells."""
    def cell(column, number, text):
        return f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(folder / "ds.xlsx", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            f'<Override PartName="/xl/s.xml" ContentType="{kind}.worksheet+xml"/></Types>'))
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                         f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{space}" xmlns:r="{OFFICE}"><sheets>'
                         '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
                         f'Type="{OFFICE}/worksheet" Target="s.xml"/></Relationships>')
        text = "".join(f'<row r="{number}">' + "".join(cell(column, number, text) for column, text in enumerate(row))
                       + "</row>" for number, row in enumerate(rows, 1))
        archive.writestr("xl/s.xml", f'<worksheet xmlns="{space}"><sheetData>{text}</sheetData>{after}</worksheet>')


def xlsx(folder, n):
    sheet(folder, [HEAD] + [person(i) for i in range(n)])


def merges(folder, n):
    after = "".join(f'<mergeCell ref="D{i + 2}:D{i + 2}"/>' for i in range(n))
    sheet(folder, [HEAD] + [person(i) for i in range(n)], f"<mergeCells>{after}</mergeCells>")


def lists(folder, n):
    """Many lists on one sheet, each with its title and its head."""
    rows = []
    for i in range(0, n, 10):
        rows += [[f"DANH SÁCH {i}"], HEAD] + [person(j) for j in range(i, i + 10)] + [["Người lập biểu"]]
    sheet(folder, rows)


def namesakes(folder, n):
    """People of one name, whom only their dates tell apart."""
    sheet(folder, [HEAD] + [[str(i + 1), "Nguyễn Văn An", f"{i % 28 + 1:02}/{i % 12 + 1:02}/{1920 + i % 90}", "Chi bộ 1", "", ""]
                            for i in range(n)])


def office(folder, n, units=40):
    """A book as hoso's own, as .json: people in some organisations, each rated and reviewed."""
    people = [{"ma": f"DV{i}", "ho_ten": person(i)[1], "ngay_sinh": person(i)[2], "chi_bo": f"CB{i % units}",
               "ngay_vao_dang": "03/02/2005"} for i in range(n)]
    book = {"thong_tin": [{"nam": "2023", "quy_dinh": "trung-uong-2023", "cap_uy": "Đảng ủy xã Bến Đò"}],
            "to_chuc": [{"ma": f"CB{i}", "ten": f"Chi bộ {i}", "loai": "chi bộ trực thuộc"} for i in range(units)],
            "dang_vien": people,
            "kiem_diem": [{"doi_tuong": f"DV{i}", "muc": "i_1", "noi_dung": "Đã kiểm điểm."} for i in range(n)],
            "xep_loai": [{"doi_tuong": f"DV{i}", "nam": "2023", "cap_uy": "HTTNV"} for i in range(n)]}
    (folder / "so.json").write_text(json.dumps(book, ensure_ascii=False), "utf-8")


def meetings(folder, n):
    """A book of many meetings, each of an organisation of its own."""
    office(folder, n, units=n)
    book = json.loads((folder / "so.json").read_text("utf-8"))
    book["hoi_nghi"] = [{"ma": f"HN{i}", "don_vi": f"CB{i}", "loai": "kiểm điểm tập thể", "ngay": "01/12/2023"} for i in range(n)]
    (folder / "so.json").write_text(json.dumps(book, ensure_ascii=False), "utf-8")


def returned(folder, n):
    """A form that came back with a long answer."""
    made = folder.parent / "form.docx"
    if not made.exists():
        subprocess.run([*HOSO, "blank", "mau-02a", "--regime", "trung-uong-2023", "--fillable", "-o", made], check=True,
                       capture_output=True)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(folder / "t.docx", "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            text = old.read(entry)
            if entry.filename == "word/document.xml":
                at = text.rindex(b"<w:sectPr")
                text = text[:at] + paragraph(run("Trong năm qua bản thân giữ vững lập trường.")).encode() * n + text[at:]
            new.writestr(entry.filename, text)


INSPECT, CHECK = ["inspect", "t.docx"], ["check", "t.docx"]
RENDER = ["render", "t.docx", "--data", "d.json", "-o", "o.docx"]
BOOK = [["check", "so.json"], ["dossier", "so.json", "--dry-run", "-o", "HS"], ["report", "so.json", "-o", "TH"],
        ["dossier", "so.json", "-o", "HS", "--jobs", "1"]]
LOOP = table(row("{{#ds}}{{a}}", "{{b}}{{/ds}}"))

#: The shapes: what they are called, how they are made, what reads them.
SHAPES = [(name, template(name), [INSPECT, RENDER]) for name in BODIES] + [
    ("hyperlinks", hyperlinks, [INSPECT, RENDER]),
    ("headers", parts("header", "header", "h%d.xml", lambda n: [f"<w:hdr {NAMES}>{paragraph(run('{{a}}'))}</w:hdr>"] * min(n, 9000)),
     [INSPECT, RENDER]),
    ("styles", parts("styles", "styles", "styles%d.xml", lambda n: [
        f"<w:styles {NAMES}>" + "".join(f'<w:style w:type="paragraph" w:styleId="s{i}"><w:name w:val="S{i}"/>'
        f'<w:basedOn w:val="s{i - 1}"/></w:style>' for i in range(n)) + "</w:styles>"]), [INSPECT, RENDER]),
    ("lists of a template", parts("numbering", "numbering", "numbering%d.xml", lambda n: [
        f"<w:numbering {NAMES}>" + "".join(f'<w:abstractNum w:abstractNumId="{i}"/>' for i in range(n))
        + "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(n)) + "</w:numbering>"]),
     [INSPECT, RENDER]),
    ("footnotes", parts("footnotes", "footnotes", "footnotes%d.xml", lambda n: [
        f"<w:footnotes {NAMES}>" + "".join(f'<w:footnote w:id="{i}">{paragraph(run("{{a}}"))}</w:footnote>' for i in range(n))
        + "</w:footnotes>"]), [INSPECT, RENDER]),
    ("rows of data", values(LOOP, lambda n: {"ds": [{"a": "Đò", "b": "x"}] * n}), [RENDER]),
    ("keys of data", values(paragraph(run("{{k1}}")), lambda n: {f"k{i}": "x" for i in range(n)}), [RENDER]),
    ("letters of a value", values(paragraph(run("{{a}}")), lambda n: {"a": "Đò & " * n}), [RENDER]),
    ("lines of a value", values(paragraph(run("{{a}}")), lambda n: {"a": "Đò\n" * n}), [RENDER]),
    ("pieces of a value", values(paragraph(run("{{a}}")), lambda n: {"a": {"$rich": [{"text": "x", "bold": True}] * n}}), [RENDER]),
    ("rows of .csv", csv, [["init", "so", "--from", "ds.csv"]]),
    ("rows of .xlsx", xlsx, [["init", "so", "--from", "ds.xlsx"]]),
    ("merged cells of .xlsx", merges, [["init", "so", "--from", "ds.xlsx"]]),
    ("lists of .xlsx", lists, [["init", "so", "--from", "ds.xlsx"]]),
    ("people of one name", namesakes, [["init", "so", "--from", "ds.xlsx"]]),
    ("members of a book", office, BOOK),
    ("organisations of a book", lambda folder, n: office(folder, n, units=n), BOOK),
    ("meetings of a book", meetings, BOOK),
    ("paragraphs of an answer", returned, [["read", "t.docx", "--json"]]),
    ("documents checked", template("paragraphs with a tag"), [CHECK]),
]


class Meter:
    def __init__(self, folder):
        self.folder = folder

    def run(self, make, command, n):
        """How it ended, and seconds of the processor and bytes of memory, the least of two runs."""
        folder = self.folder / "run"
        best = None
        for _ in range(2):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            self.apart(make, folder, n)
            child = subprocess.Popen([*HOSO, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode < 0 or child.returncode > 7:
                sys.exit(f"{command}, {n}: ended with {child.returncode}")
            took = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
            best = took if best is None else tuple(map(min, best, took))
        return child.returncode, *best

    def apart(self, make, folder, n):
        """Makes the input in a process of its own: what it takes would count for the programs started after it."""
        maker = os.fork()
        if maker == 0:
            try:
                make(folder, n)
                os._exit(0)
            finally:
                os._exit(1)
        if os.waitpid(maker, 0)[1]:
            sys.exit("the input could not be made")

    def shape(self, make, command):
        """n, how 4n ended, and time and memory for n, 2n and 4n, those of one thing left out."""
        start, n = self.run(make, command, 1), 512
        while True:
            few = self.run(make, command, n)
            if few[1] - start[1] >= ENOUGH or n >= MOST:
                break
            n *= 2
        runs = [few, self.run(make, command, 2 * n), self.run(make, command, 4 * n)]
        statuses = {run[0] for run in runs}
        if len(statuses) > 1:
            sys.exit(f"{command}, from {n}: ends with {statuses}")
        return n, runs[-1][0], *([run[i] - start[i] for run in runs] for i in (1, 2))


def growth(seconds, sizes):
    """How often the greatest input takes what half of it does, in time or memory, whichever is worse."""
    more = sizes[2] - sizes[1]
    return max(seconds[2] / max(seconds[1], ENOUGH / 2) if seconds[2] > 2 * ENOUGH else 0,
               more / max(sizes[1] - sizes[0], MEMORY / 2) if more > MEMORY else 0)


def main():
    global HOSO
    parser = argparse.ArgumentParser()
    parser.add_argument("hoso")
    parser.add_argument("templates")
    parser.add_argument("--json")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    HOSO = [str(pathlib.Path(options.hoso).resolve()), "--templates", str(pathlib.Path(options.templates).resolve()),
            "--date", "2023-12-10", "--quiet"]
    table, wrong = [], 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        meter = Meter(pathlib.Path(folder))
        for name, make, commands in SHAPES:
            for command in commands:
                label = f"{name}: {command[0]}" + (" --dry-run" if "--dry-run" in command else "")
                if options.only not in label:
                    continue
                n, status, seconds, sizes = meter.shape(make, command)
                worst = growth(seconds, sizes)
                wrong += worst > LIMIT
                table.append({"shape": name, "command": label.split(": ")[1], "n": n, "status": status, "seconds": seconds,
                              "bytes": sizes, "growth": worst})
                print(f"{'SAI ' if worst > LIMIT else '    '}{label:44} {n:8,}  ({status}) "
                      + " ".join(f"{second:7.2f}" for second in seconds) + " s  "
                      + " ".join(f"{size / 1e6:6.0f}" for size in sizes) + f" MB  ×{worst:.2f}", flush=True)
    print(f"{len(table)} shapes, {wrong} that grow faster than their input")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(table, indent=1), "utf-8")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
