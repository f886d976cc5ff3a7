#!/usr/bin/env python3
"""Runs the built command on files made to do harm, and on real ones, and holds the outcome against what is expected.

    Tools/hostile.py HOSO [--shared DIR] [--made DIR] [--sample] [--only PREFIX] [--patience N] [--list FILE]

Every file goes through every command that reads such a file, each in a process of its own with limits on memory, time and
what it may write, in a folder of its own, without a network where the system allows that. Held against the manifest: the
exit status, the kind of error by its message, time and peak memory. Whatever the file: no signal, no fault of the program
(70), one message of under 500 characters without control characters, nothing written but the result, and a result that
other programs read. Some files go under strace as well: nothing else is opened, and no socket. A file that is expected to
fail and passes is a failure too.
"""
import argparse
import concurrent.futures
import csv
import dataclasses
import gzip
import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import xml.parsers.expat
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# What a message says for each class of error in the manifest; one of the words is enough.
WORDS = {
    "bad_data": "ô |dòng|cột|trang|hỏng",
    "bad_encoding": "bảng mã|chữ bị cắt|không phải JSON|không phải XML",
    "bad_json": "không phải JSON|không phải là một bản ghi",
    "bad_xml": "không phải XML|vượt giới hạn",
    "damaged": "thiếu|hỏng",
    "damaged_zip": "zip",
    "dtd_forbidden": "DOCTYPE",
    "duplicate_entry": "hai lần|hai tên",
    "encrypted": "mật khẩu",
    "no_data": "không có|trống|không phải",
    "not_a_document": "không phải|thiếu phần",
    "output_too_large": "vượt giới hạn",
    "template_error": "đoạn|thẻ|khối",
    "too_deep": "vượt giới hạn|tầng",
    "too_large": "vượt giới hạn",
    "too_many_entries": "vượt giới hạn",
    "unsafe_name": "tên",
    "unsupported_zip": "nén|đĩa",
    "zip_bomb": "vượt giới hạn|chồng",
}

# Refused for another reason, found before the one that the manifest has in mind.
OTHER_WORDS = {
    "zip/overlap_same_local_3000.docx": "không khớp",
    "zip/cut_at_00000.docx": "tệp rỗng",
    "zip/cut_at_00001.docx": "không phải .docx",
}

# Refused although the manifest accepts it, and why that is right; one that is read after all must leave this list.
REFUSED = {
    # A name with «$» tells a kind of value: a wrong one is told, and nothing that it refers to is looked for. Nor can
    # the template's {{a}} print a record.
    "tpl/value_ref_cycle.json": "no such kind of value, and a record where a text is printed",
    # Promise 9: a message of its own with what to do. Filled as it is, it would mix two vocabularies of one standard.
    "corpus/valid/sdk__AnnotationRef.docx": "ISO Strict",
    "corpus/valid/sdk__ftr---Footer---bookmarkStart---Bookmark-Start.docx": "ISO Strict",
    # {{r a.desc }} is another engine's; to print it empty or leave it would lose what it stands for.
    "corpus/templates/docxtpl__cellbg_tpl.docx": "tags of another language",
}

# Where a program may look without having been told to.
SYSTEM = ("/lib", "/usr/lib", "/usr/share/zoneinfo", "/etc/ld.so", "/etc/localtime", "/proc/", "/sys/", "/dev/null",
          "/dev/urandom")


@dataclasses.dataclass
class Job:
    """One run of the command; `expect` is the manifest's word, or "safe": only nothing bad may happen."""

    name: str
    files: dict
    arguments: list
    expect: str = "safe"
    kind: str = None
    seconds: float = 10
    megabytes: int = 400
    traced: bool = False
    result: str = None
    faults: list = dataclasses.field(default_factory=list)
    status: int = None
    took: float = 0
    peak: float = 0
    message: str = ""


def render(template, data, many=False):
    name = ["--name", "{{_index}}.docx"] if many else []
    return ["render", template, "--data", data, "-o", "out" if many else "out.docx", *name]


class Plan:
    """Which commands a file goes through."""

    def __init__(self, made, shared, sample):
        self.made, self.shared, self.sample = made, shared, sample
        self.plain = os.path.join(made, "zip/control_minimal.docx")
        self.partial = including(self.plain, "taken")
        self.data = '{"name":"Lan","items":[{"x":1}],"a":"1","họ_tên":"Lan"}'.encode()
        self.json = b"{}"

    def jobs(self):
        with open(os.path.join(self.made, "manifest.json"), encoding="utf-8") as file:
            entries = json.load(file)["files"]
        for entry in entries:
            if self.sample and (entry["real_bytes"] > 300_000 or entry["max_seconds"] > 5):
                continue
            yield from self.hostile(entry)
        yield from self.corpus()

    def hostile(self, entry):
        name = entry["file"][:-3] if entry.get("gunzip") else entry["file"]
        source = os.path.join(self.made, name)
        # A sample may be made without the largest files.
        if self.sample and not os.path.exists(source):
            return
        for command, expect, files, arguments in self.commands(name, source, entry):
            yield Job(
                f"{name}: {command}", files, arguments, expect, entry.get("error_class"),
                entry["max_seconds"], entry["max_rss_mb"],
                traced=bool(re.search("xxe|laughs|doctype|xinclude|external|zip/name_|symlink|ref_cycle|evil", name)))

    def commands(self, name, source, entry):
        expect = "error" if name in REFUSED else entry["expect"]
        end = os.path.splitext(name)[1][1:]
        if end == "docx":
            yield from self.document(name, source, entry, expect)
        elif end == "json":
            template = os.path.join(self.made, entry["with"]) if "with" in entry else self.plain
            yield "render", expect, {"d.json": source, "t.docx": template}, render(
                "t.docx", "d.json", many=name.startswith("json/top_array"))
            for command in (["check", "d.json"], ["dossier", "d.json", "-o", "out"]):
                yield command[0], "safe", {"d.json": source}, command
            for role in ("fields.json", "workbook.json", "citations.json", "trung-uong-2023/regime.json",
                         "layouts/hd36-2018.json"):
                command = ["check", "b.json"] if role == "workbook.json" else ["rules", "--regime", "trung-uong-2023"]
                yield role, "safe", {f"own/{role}": source, "b.json": self.json}, [*command, "--templates", "own"]
        elif end == "csv":
            files = {"d.csv": source, "t.docx": self.plain}
            yield "render", expect, files, render("t.docx", "d.csv", many=True)
            yield "init", "safe", files, ["init", "out", "--from", "d.csv"]
            yield "check", "safe", {"so/dang_vien.csv": source}, ["check", "so"]
        else:
            files = {"d.xlsx": source, "t.docx": self.plain}
            yield "render", expect, files, render("t.docx", "d.xlsx", many=True)
            yield "init", "safe", files, ["init", "out", "--from", "d.xlsx"]
            for command in (["check", "d.xlsx"], ["dossier", "d.xlsx", "-o", "out"], ["report", "d.xlsx", "-o", "out"]):
                yield command[0], "safe", files, command

    def document(self, name, source, entry, expect):
        files = {"t.docx": source, "d.json": self.data}
        if "with" in entry:
            files["d.json"] = os.path.join(self.made, entry["with"])
        is_form = entry["role"] == "filled"
        about_data = name == "tpl/loops_amplify.docx"
        yield "inspect", "accept" if about_data else "safe" if is_form else expect, files, ["inspect", "t.docx"]
        yield "render", "safe" if is_form else expect, files, render("t.docx", "d.json")
        yield "read", expect if is_form else "safe", files, ["read", "t.docx"]
        yield "check", "safe", files, ["check", "t.docx"]
        yield "partial", "safe", {"t.docx": self.partial, "taken.docx": source, "d.json": self.data}, render(
            "t.docx", "d.json")
        if name.startswith("zip/"):
            yield "check .zip", "safe", {"t.zip": source}, ["check", "t.zip"]
        if name.startswith("xml/") and (form := document_part(source)) is not None:
            yield "template build", "safe", {"form.xml": form}, ["template", "build", "form.xml", "-o", "out.docx"]

    def corpus(self):
        folder = os.path.join(self.shared, "corpus/open")
        if not os.path.exists(os.path.join(folder, "index.tsv")):
            return
        with open(os.path.join(folder, "index.tsv"), encoding="utf-8") as file:
            entries = list(csv.DictReader(file, delimiter="\t"))
        for number, entry in enumerate(entries):
            if self.sample and number % 4 and "corpus/" + entry["file"] not in REFUSED:
                continue
            yield from self.real(entry["file"], os.path.join(folder, entry["file"]), entry["expected"])

    def real(self, name, source, expected):
        label, expect = f"corpus/{name}", {"either": "either", "error": "error"}.get(expected, "accept")
        if label in REFUSED:
            expect = "error"
        if name.endswith(".xlsx"):
            yield Job(f"{label}: check", {"d.xlsx": source}, ["check", "d.xlsx"], "safe")
            yield Job(f"{label}: render", {"d.xlsx": source, "t.docx": self.plain},
                      render("t.docx", "d.xlsx", many=True), expect if expect == "error" else "safe")
            return
        end = os.path.splitext(name)[1]
        files = {f"t{end}": source, "d.json": self.json}
        yield Job(f"{label}: inspect", files, ["inspect", f"t{end}"], expect)
        yield Job(f"{label}: render", files, render(f"t{end}", "d.json") + ["--missing", "empty"], expect)
        yield Job(f"{label}: read", files, ["read", f"t{end}"], "safe")
        yield Job(f"{label}: check", files, ["check", f"t{end}"], "safe")


def document_part(source):
    """The main part alone, as a form's source would be hostile; None where Python cannot get at it."""
    packed = source + ".gz"
    try:
        with gzip.open(packed) if os.path.exists(packed) else open(source, "rb") as file, \
                zipfile.ZipFile(file) as archive:
            if archive.getinfo("word/document.xml").file_size > 20_000_000:
                return None
            return archive.read("word/document.xml")
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError):
        return None


def including(document, name):
    """The document's bytes, with another document in the place of its text."""
    made = io.BytesIO()
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(made, "w") as target:
        for entry in source.infolist():
            target.writestr(entry, source.read(entry).replace(b"Hello {{name}}", b"{{&gt;%s}}" % name.encode()))
    return made.getvalue()


def copy(source, path):
    """Lays a file, packed or given as bytes, where a run finds it."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as target:
        if isinstance(source, bytes):
            target.write(source)
            return
        packed = source + ".gz"
        with gzip.open(packed) if os.path.exists(packed) else open(source, "rb") as file:
            shutil.copyfileobj(file, target, 1 << 20)


class Runner:
    def __init__(self, hoso, templates, patience):
        self.hoso, self.templates, self.patience = hoso, templates, patience
        self.strace = shutil.which("strace")
        alone = ["unshare", "-n" if os.getuid() == 0 else "-rn"]
        trial = shutil.which("unshare") and subprocess.run([*alone, "true"], capture_output=True).returncode == 0
        self.alone = alone if trial else []

    def run(self, job):
        with tempfile.TemporaryDirectory(prefix="hoso-hostile-run-") as folder:
            for name, source in job.files.items():
                copy(source, os.path.join(folder, name))
            self.start(job, folder)
            self.judge(job, folder)
        return job

    def start(self, job, folder):
        allowed = self.patience * job.seconds
        memory = (job.megabytes + 1500) << 20
        log = os.path.join(folder, ".trace")

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            resource.setrlimit(resource.RLIMIT_CPU, (int(2 * allowed) + 1,) * 2)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 30,) * 2)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        traced = [self.strace, "-f", "-qq", "-e", "trace=open,openat,creat,socket,connect", "-o", log] \
            if job.traced and self.strace else []
        environment = {"HOME": folder, "TMPDIR": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                       "HOSO_TEMPLATES": self.templates, "SWIFT_BACKTRACE": "enable=no"}
        with open(os.path.join(folder, ".stdout"), "wb") as out, open(os.path.join(folder, ".stderr"), "wb") as err:
            process = subprocess.Popen([*self.alone, *traced, self.hoso, *job.arguments], cwd=folder, env=environment,
                                       stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limit)
            timer = threading.Timer(20 * allowed, process.kill)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = status
        # Not by the clock: other programs of the machine have no part in it.
        job.took = usage.ru_utime + usage.ru_stime
        job.peak = usage.ru_maxrss / 1024
        job.status = os.waitstatus_to_exitcode(status)
        with open(os.path.join(folder, ".stderr"), encoding="utf-8", errors="replace") as file:
            job.message = file.read()
        if traced:
            self.judge_trace(job, log, folder)

    def judge(self, job, folder):
        fault = job.faults.append
        if job.status < 0 or job.status > 128 and job.status != 130:
            fault(f"ended by signal ({job.status})")
        elif job.status not in {0, 1, 2, 3, 4, 5, 6}:
            fault(f"status {job.status}")
        if job.took > self.patience * job.seconds:
            fault(f"took {job.took:.1f} s of {job.seconds}")
        if job.peak > job.megabytes:
            fault(f"took {job.peak:.0f} MB of {job.megabytes}")
        self.judge_message(job)
        self.judge_status(job)
        self.judge_files(job, folder)

    def judge_message(self, job):
        message = re.sub(r"^đã .*\n|^hoso: đã .*\n", "", job.message, flags=re.M)
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", message):
            job.faults.append("control characters in the message")
        if re.search(r"Fatal error|Stack dump|\.swift:\d|#\d+ 0x|0x[0-9a-f]{8}|AddressSanitizer", message):
            job.faults.append("a trace of the program in the message")
        if "root:x:0" in message:
            job.faults.append("the content of another file in the message")
        errors = [part for part in re.split(r"(?m)^(?=hoso: lỗi: )", message) if part.startswith("hoso: lỗi: ")]
        # A template's problems are told all at once, each with its place and its code.
        for part in (part for error in errors for part in re.split(r"(?m)(?<=\])$", error)):
            if len(part) > 500:
                job.faults.append(f"a message of {len(part)} characters")
        if job.status in {2, 3, 6} and not errors and job.arguments[0] not in {"check"}:
            job.faults.append("refused without a message")

    def judge_status(self, job):
        good = {0, 1}
        if job.expect == "accept" and job.status not in good:
            job.faults.append("refused")
        elif job.expect == "error" and job.status not in {3, 6}:
            job.faults.append("accepted" if job.status in good else f"status {job.status} for a file that is refused")
        elif job.expect == "either" and job.status not in good | {3, 6}:
            job.faults.append(f"status {job.status}")
        words = OTHER_WORDS.get(job.name.split(":")[0]) or WORDS.get(job.kind)
        if job.expect == "error" and job.status == 3 and words and not re.search(words, job.message):
            job.faults.append(f"the message does not tell of {job.kind}")

    def judge_files(self, job, folder):
        inputs = {os.path.normpath(name) for name in job.files}
        for base, _, names in os.walk(folder):
            for name in names:
                path = os.path.relpath(os.path.join(base, name), folder)
                if path in inputs or path in {".stdout", ".stderr", ".trace"}:
                    continue
                # LibreOffice, which reads what else comes back, keeps such a file.
                if path == ".cache/dconf/user":
                    continue
                if not path.startswith("out") or ".hoso-tmp" in path:
                    job.faults.append(f"left {path!r}")
                elif job.status not in {0, 1, 4, 5, 6}:
                    job.faults.append(f"refused, but left {path!r}")
                elif path.endswith((".docx", ".xlsx")):
                    self.judge_package(job, os.path.join(base, name))

    def judge_package(self, job, path):
        try:
            with zipfile.ZipFile(path) as archive:
                if archive.testzip():
                    job.faults.append("a damaged entry in the result")
                for entry in archive.infolist():
                    if entry.filename.endswith((".xml", ".rels")) and entry.file_size < 50_000_000:
                        xml.parsers.expat.ParserCreate().Parse(archive.read(entry), True)
        except (zipfile.BadZipFile, xml.parsers.expat.ExpatError) as error:
            job.faults.append(f"a result that is no sound package: {error}")

    def judge_trace(self, job, log, folder):
        with open(log, encoding="utf-8", errors="replace") as file:
            lines = file.readlines()
        own = (folder, self.templates, self.hoso, os.path.dirname(os.path.realpath(self.hoso)), *SYSTEM)
        above = parents(own)
        for line in lines:
            # The system's log is where Swift's run time tells that it may not set priorities.
            if re.search(r" (socket|connect)\(", line) and "AF_UNIX" not in line:
                job.faults.append("a socket: " + line.strip()[:120])
            opened = re.search(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]*)", (\S+)', line)
            if not opened or " = -1 " in line:
                continue
            path = os.path.normpath(os.path.join(folder, opened.group(1)))
            if not path.startswith(own) and path not in above and not re.search(r"\.so(\.\d+)*$", path):
                job.faults.append(f"opened {path}")
            if re.search("O_WRONLY|O_RDWR", opened.group(2)) and not path.startswith((folder, "/dev/null")):
                job.faults.append(f"wrote {path}")


def parents(paths):
    found = set()
    for path in paths:
        while path not in found:
            found.add(path)
            path = os.path.dirname(path)
    return found


def materials(shared, folder):
    """Makes the hostile files, unless they are there."""
    generator = os.path.join(shared, "hostile/make_hostile.py")
    manifest = os.path.join(folder, "manifest.json")
    if not os.path.exists(manifest):
        subprocess.run([sys.executable, generator, "--out", folder], check=True,
                       stdout=subprocess.DEVNULL)
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hoso")
    parser.add_argument("--shared", default=os.path.join(os.path.dirname(ROOT), "shared"))
    parser.add_argument("--templates", default=os.path.join(ROOT, "Templates"))
    parser.add_argument("--made", help="a folder that has the hostile files, or gets them")
    parser.add_argument("--sample", action="store_true", help="only small files")
    parser.add_argument("--every", type=int, default=1, help="one job of so many")
    parser.add_argument("--only", default="", help="jobs whose names match this pattern")
    parser.add_argument("--patience", type=float, default=1, help="how many times the manifest's seconds of processor time a run may take")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--list", help="write every outcome to this file")
    options = parser.parse_args()
    if not os.path.exists(os.path.join(options.shared, "hostile/make_hostile.py")):
        sys.exit("hostile.py: the generator of hostile files is not here; name its folder with --shared")
    with tempfile.TemporaryDirectory(prefix="hoso-hostile-") as scratch:
        made = materials(options.shared, options.made or os.path.join(scratch, "made"))
        runner = Runner(os.path.abspath(options.hoso), os.path.realpath(options.templates), options.patience)
        jobs = [job for job in Plan(made, options.shared, options.sample).jobs() if re.search(options.only, job.name)][::options.every]
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            done = [told(job, options.list) for job in pool.map(runner.run, jobs)]
    summarise(done)


def told(job, listing):
    """Tells what is wrong with a run at once; the job."""
    if listing:
        with open(listing, "a", encoding="utf-8") as file:
            fields = [job.name, job.expect, job.status, f"{job.took:.2f}", f"{job.peak:.0f}", "; ".join(job.faults),
                      " ⏎ ".join(job.message.split("\n"))[:600]]
            file.write("\t".join(map(str, fields)) + "\n")
    if job.faults:
        print(f"{job.name}: {'; '.join(job.faults[:5])}", flush=True)
    return job


def summarise(done):
    bad = [job for job in done if job.faults]
    files = len({job.name.split(': ')[0] for job in done})
    print(f"{files} files, {len(done)} runs, {len(bad)} failures; "
          f"longest {max((job.took for job in done), default=0):.1f} s, "
          f"largest {max((job.peak for job in done), default=0):.0f} MB")
    sys.exit(1 if bad or not done else 0)


if __name__ == "__main__":
    main()
