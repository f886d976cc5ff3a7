"""Lets every I/O call of a dossier run fail in its turn, and kills the run at each; then the run is taken up again.

    faults.py HOSO TEMPLATES [--preload FILE] [--whole] [--calls write,memory] [--jobs N] [--json FILE]

strace puts the error in the place of the call (Debian's package strace); a library that is loaded before the others
(Tools/preload.c) gives no memory, moves half of what was asked, sets the clock wrong. A run that says it is done must
have made the reference, byte for byte. One that does not must say why, must not have crashed, and must leave no half
file and no temporary one. Only for want of memory may a run die; it damages nothing then. After `--resume` without
faults the tree must be the reference in every case.

What there is too much of is thinned out, and the table says so: every so many calls, or so many places in all.
"""
import argparse, concurrent.futures, filecmp, itertools, json, os, pathlib, re, subprocess, sys, tempfile, zipfile

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
    "write": ["error=ENOSPC", "error=EIO", "error=EDQUOT", "error=EINTR", KILL],
    "pwrite64": ["error=ENOSPC", "error=EIO", "error=EINTR", KILL],
    "rename": ["error=EIO", "error=ENOSPC", KILL],
    "renameat2": ["error=EIO", "error=ENOSPC", "error=EINVAL", KILL],
    "openat": ["error=EMFILE", "error=EIO", "error=EACCES", "error=EINTR", KILL],
    "close": ["error=EIO", KILL],
    "fsync": ["error=EIO", "error=ENOSPC", "error=EINTR", KILL],
    "fdatasync": ["error=EIO", "error=ENOSPC", "error=EINTR", KILL],
    "mkdir": ["error=ENOSPC", "error=EACCES", KILL],
    "fchmod": ["error=EPERM", KILL],
    "unlink": ["error=EIO", KILL],
    "read": ["error=EIO", "error=EINTR", KILL],
    "pread64": ["error=EIO", "error=EINTR"],
    "ftruncate": ["error=EIO", "error=EINTR"],
    "getdents64": ["error=EIO"],
    "lseek": ["error=EIO"],
    "fcntl": ["error=EAGAIN", "error=EIO", "error=EINTR"],
    "memfd_create": ["error=EMFILE", "error=ENOMEM"],
    "newfstatat": ["error=EIO", "error=ENOENT"],
}
# Of these calls, one of so many: the whole takes hours on two cores.
THINNED = {"newfstatat": 20, "read": 12, "openat": 8, "close": 8, "lseek": 8, "fcntl": 8, "write": 2, "pwrite64": 2,
           "fchmod": 2, "getdents64": 2}
# What Tools/preload.c does, and at how many places of all; with a plus from there on.
PRELOADED = {"memory": 30, "memory+": 10, "libraries": 120, "libraries+": 20, "short": 44, "ahead": 20, "back": 20}
# What a run may end with: done, cannot read or write, some papers lacking.
ALLOWED = {0, 3, 6}
KILLED = {-9, 137}
# Without memory a library cannot say what it failed at: a fault of ours is told then.
STARVED = ALLOWED | {70}
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

    def preloaded(self, library, kind, when):
        """A run in which the library does what it does at the call of that number; as `run`."""
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            folder = pathlib.Path(name)
            (folder / "so.json").write_text(json.dumps(BOOK, ensure_ascii=False), "utf-8")
            done, _, isReached = self.under(library, kind, when, folder)
            if not isReached:
                return [], False, done.returncode
            made, isStarved = folder / "HO_SO", kind.startswith(("memory", "libraries"))
            if done.returncode == 0:
                words = self.differences(made)
            elif isStarved:
                isDead = done.returncode < 0
                words = self.halves(made, isDead)
                if not isDead and (done.returncode not in STARVED or not done.stderr.strip()):
                    words.append(f"ends with {done.returncode}: {done.stderr[:200]}")
            else:
                words = [f"ends with {done.returncode}: {done.stderr[:200]}"]
            return words + self.resumed(folder), True, done.returncode

    def under(self, library, kind, when, folder):
        """The run, how many such calls it made, and whether it came to that one."""
        log = folder / "count"
        more = {"LD_PRELOAD": library, "HOSO_FAULT": f"{kind.rstrip('+')}:{when}{'+' * kind.endswith('+')}",
                "HOSO_FAULT_LOG": str(log), **QUIET}
        done = subprocess.run(self.command, cwd=folder, capture_output=True, text=True, timeout=120, errors="replace",
                              env={**os.environ, **more})
        if not log.exists():
            return done, 0, True
        count, isReached = log.read_text().split()
        return done, int(count), isReached == "1"

    def resumed(self, folder):
        """What is wrong after the run was taken up again without faults."""
        again = subprocess.run([*self.command, "--resume", "--quiet"], cwd=folder, capture_output=True, text=True,
                               timeout=120)
        words = [f"resuming ends with {again.returncode}: {again.stderr[:200]}"] if again.returncode else []
        return words + [f"after resuming: {word}" for word in self.differences(folder / "HO_SO")]

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
                words += self.resumed(folder)
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
            isDead = done.returncode < 0 or done.returncode in KILLED
            words = self.differences(made) if done.returncode == 0 else self.halves(made, isDead)
            return words + self.resumed(folder), done.returncode

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
    parser.add_argument("--preload", help="Tools/preload.c as a shared library")
    parser.add_argument("--whole", action="store_true", help="thin nothing out")
    parser.add_argument("--calls", default=",".join([*FAULTS, *PRELOADED, "address-space"]))
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
    rows = []
    for call in options.calls.split(","):
        for row in rows_of(call, trial, options):
            rows.append(row)
            keep(rows, options)
            died = f"{row['died']:5} chết" if row["died"] else ""
            print(f"{row['call']:14}{row['fault']:10}{row['injected']:6} / {row['of']:<7}{row['done']:6} xong"
                  f"{row['told']:6} báo{died}{len(row['wrong']):6} sai", flush=True)
            for wrong in row["wrong"][:3]:
                print(f"    {wrong['when']}: " + "; ".join(wrong["what"][:4]), flush=True)
    bad = sum(len(row["wrong"]) for row in rows)
    print(f"{sum(row['injected'] for row in rows)} lỗi đã đưa vào, {bad} lần không như hứa")
    return bad


def rows_of(call, trial, options):
    if call in FAULTS:
        every = 1 if options.whole else THINNED.get(call, 1)
        for fault in FAULTS[call]:
            yield row_of(call, fault.split("=")[1], itertools.count(1, every), options.jobs,
                         lambda place: trial.run(call, fault, place), every=every)
    elif call in PRELOADED and options.preload:
        library = os.path.abspath(options.preload)
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            (pathlib.Path(name) / "so.json").write_text(json.dumps(BOOK, ensure_ascii=False), "utf-8")
            _, count, _ = trial.under(library, call, 1 << 40, pathlib.Path(name))
        every = 1 if options.whole else max(1, count // PRELOADED[call])
        yield row_of("preload", call, range(1, count + 1, every), options.jobs,
                     lambda place: trial.preloaded(library, call, place), every=every, of=count)
    elif call == "address-space":
        # From where the program starts to where it has enough, in steps of 5 MB.
        def starved(megabytes):
            words, status = trial.starve(megabytes)
            return words, True, status
        yield row_of("memory", "RLIMIT_AS", range(20, 420, 5), options.jobs, starved)


def row_of(call, fault, places, jobs, run, every=1, of=None):
    """What became of the runs at those places, to the end of them or to where a run has no more such calls."""
    row = {"call": call, "fault": fault, "injected": 0, "every": every, "of": of, "done": 0, "told": 0, "died": 0,
           "wrong": []}
    places = iter(places)
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        isOver = False
        while not isOver and (batch := list(itertools.islice(places, jobs * 4))):
            for place, (words, wasReached, status) in zip(batch, pool.map(run, batch)):
                if not wasReached:
                    isOver = True
                    continue
                row["injected"] += 1
                isDead = status is None or status < 0 and fault != "KILL"
                row["done" if status == 0 else "died" if isDead else "told"] += 1
                if words:
                    row["wrong"].append({"when": place, "what": words})
    row["of"] = of or row["injected"] * every
    return row


def keep(rows, options):
    """Writes the rows, and those that an earlier run has of other calls."""
    if not options.json:
        return
    file, new = pathlib.Path(options.json), {(row["call"], row["fault"]) for row in rows}
    old = json.loads(file.read_text("utf-8")) if file.exists() else []
    kept = [row for row in old if (row["call"], row["fault"]) not in new]
    file.write_text(json.dumps(kept + rows, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
