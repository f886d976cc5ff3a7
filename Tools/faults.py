"""Lets every I/O call of a dossier run fail in its turn, and kills the run at each; then the run is taken up again.

    faults.py HOSO TEMPLATES [--every N] [--calls write,rename] [--jobs N] [--json FILE]

strace puts the error in the place of the call (Debian's package strace). A run that says it is done must have made the
reference, byte for byte. One that does not must say why, must not have crashed, and must leave no half file and no
temporary one. After `--resume` without faults the tree must be the reference in every case.
"""
import argparse, concurrent.futures, filecmp, json, os, pathlib, re, subprocess, sys, tempfile, zipfile

BOOK = {
    "thong_tin": [{"nam": "2023", "quy_dinh": "tien-thang-2023", "cap_uy": "Đảng ủy xã Bến", "dia_danh": "Bến"}],
    "to_chuc": [{"ma": "CB1", "ten": "Chi bộ Bến Đò", "loai": "chi bộ trực thuộc"}],
    "dang_vien": [
        {"ma": "M001", "ho_ten": "Nguyễn Văn Đò", "ngay_sinh": "1956", "chi_bo": "CB1",
         "giu_chuc_vu": "Có", "chuc_vu_dang": "Bí thư chi bộ"},
        {"ma": "M002", "ho_ten": "Trần Thị Bến", "ngay_sinh": "02/3/1980", "chi_bo": "CB1"}],
}
KILL = "signal=KILL"
FAULTS = {
    "write": ["error=ENOSPC", "error=EIO", "error=EDQUOT", KILL],
    "pwrite64": ["error=ENOSPC", "error=EIO", KILL],
    "rename": ["error=EIO", "error=ENOSPC", KILL],
    "renameat2": ["error=EIO", "error=ENOSPC", "error=EINVAL", KILL],
    "openat": ["error=EMFILE", "error=EIO", "error=EACCES", KILL],
    "close": ["error=EIO", KILL],
    "fsync": ["error=EIO", "error=ENOSPC", KILL],
    "fdatasync": ["error=EIO", "error=ENOSPC", KILL],
    "mkdir": ["error=ENOSPC", "error=EACCES", KILL],
    "fchmod": ["error=EPERM", KILL],
    "unlink": ["error=EIO", KILL],
    "read": ["error=EIO", "error=EINTR", KILL],
    "pread64": ["error=EIO"],
    "ftruncate": ["error=EIO"],
    "getdents64": ["error=EIO"],
    "lseek": ["error=EIO"],
    "fcntl": ["error=EAGAIN", "error=EIO"],
    "memfd_create": ["error=EMFILE", "error=ENOMEM"],
    "newfstatat": ["error=EIO", "error=ENOENT"],
}
# What a run may end with: done, cannot read or write, some papers lacking.
ALLOWED = {0, 3, 6}
KILLED = {-9, 137}
# The crash handler would need memory of its own.
QUIET = {"SWIFT_BACKTRACE": "enable=no"}
# What says which papers are there: another text in a run that could not make some.
TELLING = {"00_Muc-luc.docx", "00_Kiem-tra.xlsx", "manifest.json"}
CRASH = ["Fatal error", "Stack dump", "Crash:", "panicked", "AddressSanitizer"]


def tree(folder):
    return {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file()}


def is_whole(file):
    try:
        if file.suffix == ".json":
            return bool(json.loads(file.read_text("utf-8")))
        return zipfile.ZipFile(file).testzip() is None
    except (ValueError, zipfile.BadZipFile):
        return False


class Trial:
    def __init__(self, hoso, templates, reference):
        self.command = [hoso, "--templates", templates, "--date", "2023-12-10", "dossier", "so.json", "-o", "HO_SO"]
        self.reference = reference

    def run(self, call, fault, when):
        """The words of what went wrong, whether the fault was reached, and how the run ended."""
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            folder = pathlib.Path(name)
            (folder / "so.json").write_text(json.dumps(BOOK, ensure_ascii=False), "utf-8")
            # Where strace only looks at some calls it sends no signal but the first.
            quick = [] if fault == KILL else ["--seccomp-bpf"]
            strace = ["strace", "-f", "-y", *quick, "-q", "-o", folder / "trace", "-e", f"trace={call}",
                      "-e", f"inject={call}:{fault}:when={when}"]
            done = subprocess.run([*strace, *self.command], cwd=folder, capture_output=True, text=True, timeout=120)
            trace = (folder / "trace").read_text(errors="replace")
            injected = [line for line in trace.splitlines() if "(INJECTED)" in line]
            wasReached = bool(injected) or done.returncode in KILLED
            words = []
            # What Swift's runtime and libdispatch ask of /proc they must get.
            isRuntimes = any(re.search('["<]/proc/', line) for line in injected) or (
                re.search('["<]/proc/', trace) and any("resumed>" in line for line in injected))
            if wasReached and not isRuntimes:
                words = self.faults_of(done, folder / "HO_SO")
            if wasReached:
                again = subprocess.run([*self.command, "--resume", "--quiet"], cwd=folder, capture_output=True,
                                       text=True, timeout=120)
                if again.returncode:
                    words.append(f"resuming ends with {again.returncode}: {again.stderr[:200]}")
                words += [f"after resuming: {word}" for word in self.differences(folder / "HO_SO")]
            return words, wasReached, done.returncode

    def starve(self, megabytes):
        """A run with so much address space; a process that gets no memory may only die without a trace."""
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            folder = pathlib.Path(name)
            (folder / "so.json").write_text(json.dumps(BOOK, ensure_ascii=False), "utf-8")
            limit, made = megabytes << 20, folder / "HO_SO"
            try:
                done = subprocess.run(["prlimit", f"--as={limit}", "--core=0", *self.command], cwd=folder,
                                      capture_output=True, text=True, timeout=60, env={**os.environ, **QUIET})
            except subprocess.TimeoutExpired:
                return ["hangs"], None
            words = self.differences(made) if done.returncode == 0 else self.halves(made, isDead=True)
            again = subprocess.run([*self.command, "--resume", "--quiet"], cwd=folder, capture_output=True, text=True,
                                   timeout=120)
            if again.returncode:
                words.append(f"resuming ends with {again.returncode}: {again.stderr[:200]}")
            return words + [f"after resuming: {word}" for word in self.differences(made)], done.returncode

    def faults_of(self, done, made):
        words = [f"says {mark}" for mark in CRASH if mark in done.stderr]
        if done.returncode == 0:
            return words + self.differences(made)
        isKilled = done.returncode in KILLED
        isUnloaded = done.returncode == 127 and "shared libraries" in done.stderr
        if not (done.returncode in ALLOWED or isKilled or isUnloaded):
            words.append(f"ends with {done.returncode}: {done.stderr[:200]}")
        if not isKilled and not done.stderr.strip():
            words.append("says nothing")
        return words + self.halves(made, isKilled)

    def halves(self, made, isDead):
        """What lies there that no whole run and no run that told what is lacking would leave."""
        words = []
        for path, file in (tree(made) if made.exists() else {}).items():
            if ".hoso-tmp-" in path:
                if not isDead:
                    words.append(f"leaves {path}")
            elif not path.startswith(".hoso/"):
                isTold = file.name in TELLING and not isDead
                isSame = path in self.reference and filecmp.cmp(file, self.reference[path], shallow=False)
                if not isSame and not (isTold and is_whole(file)):
                    words.append(f"half or wrong: {path}")
        return words

    def differences(self, made):
        files = tree(made) if made.exists() else {}
        words = [f"{'missing' if path in self.reference else 'extra'}: {path}"
                 for path in sorted(files.keys() ^ self.reference.keys())]
        return words + [f"differs: {path}" for path in sorted(files.keys() & self.reference.keys())
                        if not filecmp.cmp(files[path], self.reference[path], shallow=False)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hoso"), parser.add_argument("templates")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--calls", default=",".join(FAULTS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--json")
    options = parser.parse_args()
    hoso, templates = os.path.abspath(options.hoso), os.path.abspath(options.templates)
    with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
        folder = pathlib.Path(name)
        (folder / "so.json").write_text(json.dumps(BOOK, ensure_ascii=False), "utf-8")
        trial = Trial(hoso, templates, {})
        subprocess.run(trial.command, cwd=folder, check=True, capture_output=True)
        trial.reference = tree(folder / "HO_SO")
        sys.exit(1 if report(trial, options) else 0)


def report(trial, options):
    rows, bad = [], 0
    for call in options.calls.split(","):
        for fault in FAULTS[call]:
            row = {"call": call, "fault": fault.split("=")[1], "injected": 0, "done": 0, "told": 0, "wrong": []}
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                when, isOver = 1, False
                while not isOver:
                    batch = [when + options.every * place for place in range(options.jobs * 4)]
                    for place, (words, wasReached, status) in zip(batch, pool.map(
                            lambda place: trial.run(call, fault, place), batch)):
                        if not wasReached:
                            isOver = True
                            continue
                        row["injected"] += 1
                        row["done" if status == 0 else "told"] += 1
                        if words:
                            row["wrong"].append({"when": place, "what": words})
                    when = batch[-1] + options.every
            bad += len(row["wrong"])
            rows.append(row)
            keep(rows, options)
            print(f"{call:13}{row['fault']:8}{row['injected']:6} ×{row['done']:6} xong{row['told']:6} báo"
                  f"{len(row['wrong']):6} sai", flush=True)
            for wrong in row["wrong"][:3]:
                print(f"    {wrong['when']}: " + "; ".join(wrong["what"][:4]), flush=True)
    bad += report_memory(trial, options, rows)
    print(f"{sum(row['injected'] for row in rows)} lỗi đã đưa vào, {bad} lần không như hứa")
    keep(rows, options)
    return bad


def keep(rows, options):
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(rows, ensure_ascii=False, indent=1), "utf-8")


def report_memory(trial, options, rows):
    """Address space from where the program starts to where it has enough, in steps of 5 MB."""
    row = {"call": "memory", "fault": "RLIMIT_AS", "injected": 0, "done": 0, "told": 0, "wrong": []}
    steps = range(20, 420, 5 * options.every)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for megabytes, (words, status) in zip(steps, pool.map(trial.starve, steps)):
            row["injected"] += 1
            row["done" if status == 0 else "told"] += 1
            if words:
                row["wrong"].append({"when": megabytes, "what": words})
    rows.append(row)
    print(f"bộ nhớ 20–420 MB: {row['injected']} mức, {row['done']} xong, {len(row['wrong'])} sai", flush=True)
    for wrong in row["wrong"][:3]:
        print(f"    {wrong['when']} MB: " + "; ".join(wrong["what"][:4]), flush=True)
    return len(row["wrong"])


if __name__ == "__main__":
    main()
