"""Writes docs/reliability.md: each promise, what proves it, and the figures of the last runs.

    reliability.py BUILD DOC: BUILD is where `make hostile`, `make faults` and `make fuzz` left hostile.txt, faults.json, fuzz/

A figure that was not measured is told so; nothing is made up.
"""
import json, pathlib, re, sys

build, document = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

PROMISES = [
    ("Đầu vào · Input", [
        ("không tệp nào làm chương trình sập, treo hay vượt giới hạn", "no input crashes, hangs or exceeds its limits", "`make hostile`, `make fuzz`, HostileFileTests", "hostile fuzz"),
        ("mỗi lần từ chối là một câu rõ: tệp, phần hay dòng, vì sao, làm gì", "every refusal is one clear message", "`make hostile`, HostileFileTests", "hostile"),
        ("văn bản thật nào đúng chuẩn cũng mở được", "every well-formed real document is accepted", "RealDocumentTests, RealFilesTests, CorpusTests, HostilePackageTests", "hostile"),
        ("bom zip dừng sớm", "zip bombs stop early", "`make hostile`, HostilePackageTests, LargePartTests", "hostile"),
        ("DTD bị từ chối; không gì bên ngoài được đọc hay gọi", "no DTD, nothing external is read or fetched", "`make hostile` (strace), ParsingTests, PiecesTests", "hostile"),
        ("gói mơ hồ bị từ chối", "ambiguous packages are refused", "HostilePackageTests, `make hostile`", "hostile"),
        ("tên trong zip không thành đường dẫn", "archive names never become paths", "`make hostile`, FileArchiveTests", "hostile"),
        ("cỡ, số lượng, vị trí ghi trong tệp không được tin", "declared sizes, counts and offsets are not trusted", "HostilePackageTests, LargePartTests", "hostile"),
        ("mật khẩu, macro, Strict, .doc, định dạng khác: mỗi thứ một câu riêng", "encrypted, macro, Strict, .doc and others have their own message", "ForeignFileTests, `make hostile`", "hostile"),
        ("bảng mã lạ được báo dòng, không đọc sai chữ", "wrong encodings are told, never misread", "EncodingTests, DataPromiseTests", ""),
        ("dữ liệu giữ nguyên: số 0 đầu, số dài, ngày", "data are not reinterpreted", "DataPromiseTests, WorkbookReadingTests", ""),
        ("khóa, cột, trường trùng không bao giờ bị im lặng chọn một", "duplicates are never settled silently", "DataPromiseTests, JSONTests", ""),
    ]),
    ("Đầu ra · Output", [
        ("giá trị là chữ, không thành mã, thẻ, công thức", "values are text", "DataPromiseTests, InertTextTests", ""),
        ("mọi .docx ghi ra đều đúng chuẩn", "every .docx written is valid", "EveryFormTests, FormGoldenTests, `--validate schema`", ""),
        ("phần không điền giữ nguyên từng byte", "what is not filled stays the same", "RealDocumentTests, HostilePackageTests", ""),
        ("cùng đầu vào, cùng từng byte", "same input, same bytes", "SurroundingsTests, ProductionTests", ""),
        ("sổ Excel ghi ra được đọc lại, đối chiếu từng ô", "workbooks are read back cell by cell", "WorkbookWriterTests", ""),
    ]),
    ("Khi máy hỏng · Faults", [
        ("tệp là bản cũ hoặc bản mới, không bao giờ nửa chừng", "old or new, never half", "`make faults` (SIGKILL), ResumeTests, AtomicFileTests", "kills"),
        ("đĩa đầy, lỗi vào ra được báo; làm tiếp được", "full disks and I/O errors are told, and resumed", "`make faults`, FaultTests", "errors"),
        ("không để lại tệp tạm", "no temporary files remain", "`make faults`, FaultTests", "errors"),
        ("thư mục chỉ đọc, liên kết, thiết bị, tên dài: không đổi gì", "read-only folders, links, devices", "FaultTests, AtomicFileTests, DossierFolderTests", ""),
        ("hết bộ nhớ: không hỏng gì", "out of memory damages nothing", "`make faults` (RLIMIT_AS)", "memory"),
        ("một bản hỏng không dừng những bản khác", "one bad record stops no other", "DossierTests, RenderTests", ""),
        ("chạy song song không phá nhau", "parallel runs do not disturb one another", "ConcurrencyTests, FaultTests", ""),
        ("nhật ký và tệp tạm riêng tư, văn bản theo umask; không lộ dữ liệu trong báo lỗi", "private journal, umask, no personal data in messages", "SurroundingsTests, AtomicFileTests", ""),
    ]),
    ("Giữ cho được · Keeping it so", [
        ("thời gian và bộ nhớ tăng tuyến tính", "time and memory grow linearly", "`make bench`", ""),
        ("fuzz không tìm ra gì nữa; cái đã tìm ra thành thử nghiệm", "fuzzing finds nothing; what it found is a test", "`make fuzz`, RegressionTests", "fuzz"),
    ]),
]


def hostile():
    file = build / "hostile.txt"
    lines = [line for line in file.read_text("utf-8").splitlines() if " runs, " in line] if file.exists() else []
    return lines[-1] if lines else None


def rows(keep):
    file = build / "faults.json"
    found = [row for row in json.loads(file.read_text("utf-8")) if keep(row)] if file.exists() else []
    if not found:
        return None
    count, wrong = sum(row["injected"] for row in found), sum(len(row["wrong"]) for row in found)
    return f"{count} lần, {wrong} sai"


def fuzz():
    total, seconds, targets = 0, 0, 0
    for log in sorted((build / "fuzz").glob("*.log")):
        text = log.read_text(errors="replace")
        runs = re.search(r"stat::number_of_executed_units: *(\d+)", text)
        time = re.search(r"Done \d+ runs in (\d+) second", text)
        total += int(runs[1]) if runs else 0
        seconds += int(time[1]) if time else 0
        targets += 1
    found = len(list((build / "fuzz/found").glob("*")))
    if not targets:
        return None
    tries = f"{total:,}".replace(",", ".")
    return f"{targets} đích, {tries} lần thử, {seconds / 60:.0f} phút, {found} lỗi"


FIGURES = {
    "hostile": hostile(), "fuzz": fuzz(), "kills": rows(lambda row: row["fault"] == "KILL"),
    "errors": rows(lambda row: row["fault"] not in ("KILL", "RLIMIT_AS")),
    "memory": rows(lambda row: row["call"] == "memory"),
}

text = ["# Lời hứa và bằng chứng · Promises and proof", "",
        "Mỗi lời hứa có thử nghiệm chạy trong `make test`; con số là của lần chạy gần nhất của `make hostile`, `make faults` và `make fuzz`. `make reliability` viết lại trang này.",
        "Each promise has a test that `make test` runs; figures are those of the last `make hostile`, `make faults`, `make fuzz`. `make reliability` writes this page.", ""]
number = 0
for title, promises in PROMISES:
    text += [f"## {title}", "", "| | lời hứa · promise | bằng chứng · proof | con số · figure |", "|---|---|---|---|"]
    for vietnamese, english, proof, keys in promises:
        number += 1
        figures = [FIGURES[key] or "chưa đo · not measured" for key in keys.split()]
        text.append(f"| {number} | {vietnamese} · {english} | {proof} | {'; '.join(figures)} |")
    text.append("")
document.write_text("\n".join(text).rstrip() + "\n", "utf-8")
