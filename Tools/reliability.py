"""Writes docs/reliability.md: each promise, what proves it, and the figures of the last runs.

    reliability.py BUILD HOURS FIGURES DOC

BUILD is where `make hostile`, `make faults`, `make schemas`, `make growth`, `make linear`, `make sanitize` and `make sanitize-all` left what they found; HOURS
is the table that `make fuzz` adds to; FIGURES keeps what each of them found last, for the checkouts whose BUILD lacks it. A figure that
was never measured is told so; nothing is made up.
"""
import json, pathlib, re, sys

build, hours, kept, document = map(pathlib.Path, sys.argv[1:])

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
        ("mọi .docx ghi ra đều đúng chuẩn", "every .docx written is valid", "`make schemas`, EveryFormTests, FormGoldenTests, `--validate schema`", "schemas"),
        ("phần không điền giữ nguyên từng byte", "what is not filled stays the same", "RealDocumentTests, HostilePackageTests", ""),
        ("cùng đầu vào, cùng từng byte", "same input, same bytes", "SurroundingsTests, ProductionTests", ""),
        ("sổ Excel ghi ra được đọc lại, đối chiếu từng ô", "workbooks are read back cell by cell", "WorkbookWriterTests", ""),
    ]),
    ("Khi máy hỏng · Faults", [
        ("tệp là bản cũ hoặc bản mới, không bao giờ nửa chừng", "old or new, never half", "`make faults` (SIGKILL), ResumeTests, AtomicFileTests, BatchFilesTests", "kills"),
        ("đĩa đầy, lỗi vào ra được báo; làm tiếp được", "full disks and I/O errors are told, and resumed", "`make faults`, FaultTests, StarvedRunTests", "errors pieces"),
        ("không để lại tệp tạm", "no temporary files remain", "`make faults`, FaultTests", "errors"),
        ("thư mục chỉ đọc, liên kết, thiết bị, tên dài: không đổi gì", "read-only folders, links, devices", "FaultTests, AtomicFileTests, DossierFolderTests", ""),
        ("hết bộ nhớ: không hỏng gì", "out of memory damages nothing", "`make faults` (RLIMIT_AS, malloc), StarvedRunTests", "memory"),
        ("một bản hỏng không dừng những bản khác", "one bad record stops no other", "DossierTests, RenderTests", ""),
        ("đồng hồ nhảy cả ngày không đổi gì", "a clock that jumps by a day changes nothing", "`make faults`, StarvedRunTests", "clock"),
        ("chạy song song không phá nhau", "parallel runs do not disturb one another", "ConcurrencyTests, FaultTests", ""),
        ("nhật ký và tệp tạm riêng tư, văn bản theo umask; không lộ dữ liệu trong báo lỗi", "private journal, umask, no personal data in messages", "SurroundingsTests, AtomicFileTests", ""),
    ]),
    ("Giữ cho được · Keeping it so", [
        ("thời gian và bộ nhớ tăng theo đầu vào, không nhanh hơn", "time and memory grow as the input does, no faster", "`make linear`, `make bench`", "linear"),
        ("fuzz không tìm ra gì nữa; cái đã tìm ra thành thử nghiệm", "fuzzing finds nothing; what it found is a test", "`make fuzz`, RegressionTests", "fuzz"),
        ("không lỗi bộ nhớ, rò rỉ, tranh chấp luồng, hành vi không xác định", "no memory error, leak, data race, undefined behaviour", "`make sanitize`, `make sanitize-all`", "address,undefined thread all-address all-thread"),
        ("chạy lâu không phình: 10.000 văn bản, 1.000 lần đọc, lỗi của libxml2 và libzip được giải phóng", "no growth over 10,000 documents and 1,000 readings; errors of libxml2 and libzip are freed", "GrowthTests, `make growth`", "growth"),
    ]),
]


def hostile():
    file = build / "hostile.txt"
    lines = [line for line in file.read_text("utf-8").splitlines() if " runs, " in line] if file.exists() else []
    return lines[-1] if lines else None


def number(count):
    return f"{count:,}".replace(",", ".")


def read(name):
    file = build / name
    return json.loads(file.read_text("utf-8")) if file.exists() else None


FAULTS = read("faults.json") or []


def rows(keep, unit="lần"):
    found = [row for row in FAULTS if keep(row)]
    if not found:
        return None
    count, wrong = sum(row["injected"] for row in found), sum(len(row["wrong"]) for row in found)
    died = sum(row["died"] for row in found)
    thin = f" trong {number(sum(row['of'] for row in found))}" if any(row["every"] > 1 for row in found) else ""
    return f"{number(count)} {unit}{thin}" + (f", {number(died)} lần tắt vì thiếu bộ nhớ" if died else "") + f", {wrong} sai"


def lacks_memory(row):
    return row["fault"].rstrip("+") in ("memory", "libraries", "loader", "workbooks")


def is_io(row):
    return row["fault"] == "listing" or row["call"] not in ("preload", "memory") and not lacks_memory(row)


def memory():
    space = rows(lambda row: row["call"] == "memory", "mức 20–415 MB")
    calls = rows(lacks_memory, "lần cấp phát")
    return "; ".join(filter(None, [space, calls])) or None


def schemas():
    row = read("schemas.json")
    return row and (f"{number(row['papers'])} văn bản của xã mẫu ({', '.join(row['modes'])}), {row['workbooks']} sổ, "
                    f"{number(row['parts'])} phần khác nhau, {row['wrong']} lỗi")


def fuzz():
    if not hours.exists():
        return None
    sums = json.loads(hours.read_text("utf-8"))
    seconds, tries = (sum(row[key] for row in sums.values()) for key in ("seconds", "tries"))
    found = len(list((build / "fuzz/found").glob("*")))
    return f"{len(sums)} đích, {number(tries)} lần thử, {seconds / 3600:.1f} giờ bộ xử lý cộng dồn, {found} lỗi còn mở"


SANITIZERS = {
    "address,undefined": "address, undefined (C)", "thread": "thread",
    "all-address": "mọi thử nghiệm · every test: address, leaks", "all-thread": "mọi thử nghiệm · every test: thread",
}


def sanitized(kind):
    file = build / f"sanitize-{kind}.txt"
    text = file.read_text("utf-8", "replace") if file.exists() else ""
    runs = re.findall(r"Test run with (\d+) tests? in \d+ suites? (passed|failed)", text)
    reports = len(re.findall(r"ERROR: (?:Address|Leak)Sanitizer|WARNING: ThreadSanitizer|runtime error:", text))
    failed = sum(word == "failed" for _, word in runs)
    return runs and (f"{SANITIZERS[kind]}: {number(sum(int(count) for count, _ in runs))} thử nghiệm, {reports} báo động"
                     + (f", {failed} lần chạy hỏng" if failed else ""))


def growth():
    file = build / "growth.txt"
    lines = [line.rsplit(" ", 2) for line in file.read_text("utf-8").splitlines()] if file.exists() else []
    if not lines:
        return None
    most = max(lines, key=lambda line: int(line[2]))
    return f"{len(lines)} loại vòng, {number(sum(int(line[1]) for line in lines))} vòng; lớn nhất {most[2]} byte ({most[0]})"


def linear():
    table = read("linear.json") or []
    return table and (f"{len(table)} phép đo (dạng đầu vào × lệnh), gấp đôi hai lần, thời gian và bộ nhớ: nhiều nhất ×{max(row['growth'] for row in table):.2f} mỗi lần; "
                      f"{sum(row['growth'] > 2.5 for row in table)} phép đo quá ×2.5")


FIGURES = {
    "hostile": hostile(), "fuzz": fuzz(), "kills": rows(lambda row: row["fault"] == "KILL"),
    "errors": rows(lambda row: is_io(row) and row["fault"] != "KILL"), "memory": memory(),
    "pieces": rows(lambda row: row["fault"] == "short", "lần đọc ghi nửa chừng"),
    "clock": rows(lambda row: row["fault"] in ("ahead", "back")), "schemas": schemas(),
    "growth": growth(), "linear": linear(), **{kind: sanitized(kind) for kind in SANITIZERS},
}


def fault_line(row):
    figures = [number(row[key]) for key in ("injected", "of", "done", "told", "died")]
    return f"| {row['call']} | {row['fault']} | {' | '.join(figures)} | {len(row['wrong'])} |"


def last():
    """What was found last: now, or as it was kept."""
    figures = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    figures |= {key: figure for key, figure in FIGURES.items() if figure}
    if FAULTS:
        figures["faults"] = [fault_line(row) for row in FAULTS]
    kept.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return figures


LAST = last()


def fault_table():
    """Each call and how it failed."""
    if "faults" not in LAST:
        return []
    lines = ["## Từng lời gọi · Call by call", "",
             "Mỗi lần chạy một bộ hồ sơ 25 tệp với một lỗi, rồi `--resume`; kết quả phải bằng bản đối chiếu từng byte. «again:» là lần chạy lại trên hồ sơ đã có người sửa, ký, gửi về. «Trong» là số lời gọi của một lần chạy: ít hơn thì đã lấy thưa.",
             "Each run makes a dossier of 25 files with one fault, then `--resume`; the result must be the reference byte for byte. «again:» is a run over a dossier that people have changed, signed and sent to. Fewer than «in» were taken at even distances.", "",
             "| lời gọi · call | lỗi · fault | đưa vào · injected | trong · in | xong · done | báo · told | tắt · died | sai · wrong |", "|---|---|---|---|---|---|---|---|"]
    return [*lines, *LAST["faults"], ""]


def fuzz_table():
    """Each target, over all sessions."""
    if not hours.exists():
        return []
    lines = ["## Fuzz từng đích · Fuzzing target by target", "", "| đích · target | giờ bộ xử lý · processor hours | lần thử · tries |",
             "|---|---|---|"]
    for target, row in sorted(json.loads(hours.read_text("utf-8")).items()):
        lines.append(f"| {target} | {row['seconds'] / 3600:.2f} | {number(row['tries'])} |")
    return [*lines, ""]


text = ["# Lời hứa và bằng chứng · Promises and proof", "",
        "Mỗi lời hứa có thử nghiệm chạy trong `make test`; con số là của lần chạy gần nhất của `make hostile`, `make faults`, `make schemas`, `make growth`, `make linear`, `make sanitize`, `make sanitize-all`, và của mọi lần `make fuzz`. `make reliability` viết lại trang này.",
        "Each promise has a test that `make test` runs; figures are those of the last `make hostile`, `make faults`, `make schemas`, `make growth`, `make linear`, `make sanitize`, `make sanitize-all`, and of every `make fuzz`. `make reliability` writes this page.", ""]
place = 0
for title, promises in PROMISES:
    text += [f"## {title}", "", "| | lời hứa · promise | bằng chứng · proof | con số · figure |", "|---|---|---|---|"]
    for vietnamese, english, proof, keys in promises:
        place += 1
        figures = [LAST.get(key, "chưa đo · not measured") for key in keys.split()]
        text.append(f"| {place} | {vietnamese} · {english} | {proof} | {'; '.join(figures)} |")
    text.append("")
text += fault_table() + fuzz_table()
document.write_text("\n".join(text).rstrip() + "\n", "utf-8")
