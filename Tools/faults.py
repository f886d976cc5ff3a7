"""Lets every I/O call of a dossier run fail in its turn, and kills the run at each; then the run is taken up again.

    faults.py HOSO TEMPLATES [--preload FILE] [--whole | --coarse N] [--calls write,again:read,memory] [--jobs N] [--json FILE]

strace puts the error in the place of the call (Debian's package strace); a library that is loaded before the others
(Tools/preload.c) gives no memory, moves half of what was asked, sets the clock wrong. A run that says it is done must
have made the reference, byte for byte. One that does not must say why, must not have crashed, and must leave no half
file and no temporary one. Only for want of memory may a run die; it damages nothing then. After `--resume` without
faults the tree must be the reference in every case.

Calls with `again:` fail in a run over a dossier that is there, with other data: one paper of it was changed by hand, one
is signed, one is gone, one came back and stands in a list of its own. What somebody changed, signed or sent must be there
after every fault, as it was.

What there is too much of is thinned out, and the table says so: every so many calls, or so many places in all; of
allocations and of looks at the clock there are too many for `--whole` too. `--coarse N` takes one of N of those.
"""
import argparse, concurrent.futures, copy, filecmp, hashlib, itertools, json, os, pathlib, re, shutil, signal, subprocess
import sys, tempfile, zipfile

BOOK = {
    "thong_tin": [{"nam": "2023", "quy_dinh": "tien-thang-2023", "cap_uy": "Đảng ủy xã Bến", "dia_danh": "Bến"}],
    "to_chuc": [{"ma": "CB1", "ten": "Chi bộ Bến Đò", "loai": "chi bộ trực thuộc"}],
    "dang_vien": [
        {"ma": "M001", "ho_ten": "Nguyễn Văn Đò", "ngay_sinh": "1956", "chi_bo": "CB1",
         "giu_chuc_vu": "Có", "chuc_vu_dang": "Bí thư chi bộ"},
        {"ma": "M002", "ho_ten": "Trần Thị Bến", "ngay_sinh": "02/3/1980", "chi_bo": "CB1"}],
}
# The same office a day later: other data for the second member.
LATER = {**BOOK, "dang_vien": [BOOK["dang_vien"][0], {**BOOK["dang_vien"][1], "ngay_sinh": "02/3/1981"}]}
KILL = "signal=KILL"
FAULTS = {
    "write": ["error=ENOSPC", "error=EIO", "error=EDQUOT", "error=EINTR", KILL],
    "pwrite64": ["error=ENOSPC", "error=EIO", "error=EINTR", KILL],
    "rename": ["error=EIO", "error=ENOSPC", KILL],
    "renameat2": ["error=EIO", "error=ENOSPC", "error=EINVAL", KILL],
    "linkat": ["error=EIO", "error=ENOSPC", "error=ENOENT", "error=EEXIST", KILL],
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
# A file system that names no file later: these calls are made for a paper only there.
NAMELESS = "inject=linkat:error=EXDEV"
AFTER_NAMELESS = {"renameat2", "fchmod"}
# What may make a run misread the dossier that it finds.
AGAIN = {
    "read": ["error=EIO"], "openat": ["error=EIO", "error=EMFILE"], "newfstatat": ["error=EIO"], "fstat": ["error=EIO"],
    "getdents64": ["error=EIO"], "pread64": ["error=EIO"], "renameat2": ["error=EIO", KILL], "rename": ["error=EIO", KILL],
    "linkat": ["error=EIO", KILL],
    "unlink": ["error=EIO", KILL], "write": ["error=ENOSPC", KILL],
}
# What Tools/preload.c does, and at how many places of all; with a plus from there on.
PRELOADED = {"memory": 30, "memory+": 10, "libraries": 120, "libraries+": 20, "loader": 40,
             "loader+": 40, "workbooks": 120, "short": 44, "listing": 40, "ahead": 20, "back": 20}
# What a run may end with: done, cannot read or write, some papers lacking.
ALLOWED = {0, 3, 6}
KILLED = {-9, 137}
# Without memory a library cannot say what it failed at: a fault of ours is told then.
STARVED = ALLOWED | {70}
# The crash handler would need memory of its own.
QUIET = {"SWIFT_BACKTRACE": "enable=no"}
# A run takes a tenth of a second; one that has not ended after so many hangs.
PATIENCE = 120
HANGS = "hangs"
# What says which papers are there: another text in a run that could not make some.
TELLING = {"00_Muc-luc.docx", "00_Kiem-tra.xlsx", "manifest.json"}
# What a run that is done may leave to the next one.
TIDIED = ["extra: nhan/manifest.json"]
CRASH = ["Fatal error", "Stack dump", "Crash:", "panicked", "AddressSanitizer"]


def tree(folder):
    return {str(file.relative_to(folder)): file for file in sorted(folder.rglob("*")) if file.is_file()}


def told(errors):
    """The errors that a run tells, each in a line."""
    return {line for line in errors.splitlines() if "lỗi: " in line}


def is_whole(file):
    try:
        if file.suffix == ".json":
            return bool(json.loads(file.read_text("utf-8")))
        return zipfile.ZipFile(file).testzip() is None
    except (ValueError, zipfile.BadZipFile):
        return False


class Trial:
    """Runs of the command on one office, held against what a run without faults makes in `folder`."""

    def __init__(self, hoso, templates, folder):
        self.command = [hoso, "--templates", templates, "--date", "2023-12-10", "dossier", "so.json", "-o", "HO_SO"]
        self.book, self.before, self.told = BOOK, None, None
        # What somebody else made: no fault may take it away. A paper of hoso's own may lack until the run is resumed.
        self.others = []
        self.reference, self.status = self.undisturbed(folder)

    def undisturbed(self, folder):
        """What a run without faults makes, and how it ends."""
        folder.mkdir()
        self.lay(folder)
        done = self.began(self.command, folder)
        self.told = told(done.stderr)
        return tree(folder / "HO_SO"), done.returncode

    def again(self, folder, made):
        """The same over a dossier that is there, which people have changed since it was made."""
        other = copy.copy(self)
        other.book, other.before, other.told = LATER, folder / "before", None
        shutil.copytree(made, other.before)
        other.others = change(other.before)
        other.reference, other.status = other.undisturbed(folder / "again")
        return other

    def lay(self, folder):
        """The office's data, and the dossier that is there."""
        (folder / "so.json").write_text(json.dumps(self.book, ensure_ascii=False), "utf-8")
        if self.before:
            shutil.copytree(self.before, folder / "HO_SO")

    def began(self, command, folder, **environment):
        """How the command ended; one that hangs is stopped, and has the status None."""
        # In a session of its own: what strace started ends with it.
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   errors="replace", start_new_session=True, env={**os.environ, **environment})
        try:
            output, errors = process.communicate(timeout=PATIENCE)
            # A paper that is kept outranks one that failed; that one is told all the same.
            isPartial = process.returncode == 7 and self.told is not None and told(errors) - self.told
            return subprocess.CompletedProcess(command, 6 if isPartial else process.returncode, output, errors)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return subprocess.CompletedProcess(command, None, "", HANGS)

    def preloaded(self, library, kind, when):
        """A run in which the library does what it does at the call of that number; as `run`."""
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            folder = pathlib.Path(name)
            self.lay(folder)
            done, _, isReached = self.under(library, kind, when, folder)
            if not isReached:
                return [], False, done.returncode
            made, isStarved = folder / "HO_SO", kind.startswith(("memory", "libraries", "loader", "workbooks"))
            if done.returncode == self.status:
                words = self.differences(made)
            elif isStarved:
                isDead = (done.returncode or 0) < 0
                words = self.halves(made, isDead)
                if not isDead and (done.returncode not in STARVED or not done.stderr.strip()):
                    words.append(f"ends with {done.returncode}: {done.stderr[:200]}")
            elif kind.startswith("listing"):
                words = self.faults_of(done, made)
            else:
                words = [f"ends with {done.returncode}: {done.stderr[:200]}"]
            return words + self.resumed(folder), True, done.returncode

    def under(self, library, kind, when, folder):
        """The run, how many such calls it made, and whether it came to that one."""
        log = folder / "count"
        more = {"LD_PRELOAD": library, "HOSO_FAULT": f"{kind.rstrip('+')}:{when}{'+' * kind.endswith('+')}",
                "HOSO_FAULT_LOG": str(log), **QUIET}
        done = self.began(self.command, folder, **more)
        if not log.exists():
            return done, 0, True
        count, isReached = log.read_text().split()
        return done, int(count), isReached == "1"

    def resumed(self, folder):
        """What is wrong after the run was taken up again without faults."""
        again = self.began([*self.command, "--resume", "--quiet"], folder)
        words = [f"resuming ends with {again.returncode}: {again.stderr[:200]}"] if again.returncode != self.status else []
        return words + [f"after resuming: {word}" for word in self.differences(folder / "HO_SO")]

    def run(self, call, fault, when):
        """The words of what went wrong, whether the fault was reached, and how the run ended."""
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            folder = pathlib.Path(name)
            self.lay(folder)
            # Where strace only looks at some calls it sends no signal but the first.
            quick = [] if fault == KILL else ["--seccomp-bpf"]
            traced, other = (f"{call},linkat", ["-e", NAMELESS]) if call in AFTER_NAMELESS else (call, [])
            strace = ["strace", "-f", "-y", *quick, "-q", "-o", folder / "trace", "-e", f"trace={traced}",
                      "-e", f"inject={call}:{fault}:when={when}", *other]
            done = self.began([*strace, *self.command], folder)
            trace = (folder / "trace").read_text(errors="replace")
            injected = [line for line in trace.splitlines() if "(INJECTED)" in line and call in line]
            wasReached = bool(injected) or done.returncode is None or done.returncode in KILLED
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
            self.lay(folder)
            limit, made = megabytes << 20, folder / "HO_SO"
            done = self.began(["prlimit", f"--as={limit}", "--core=0", *self.command], folder, **QUIET)
            if done.returncode is None:
                return [HANGS], None
            isDead = done.returncode < 0 or done.returncode in KILLED
            words = self.differences(made) if done.returncode == self.status else self.halves(made, isDead)
            return words + self.resumed(folder), done.returncode

    def faults_of(self, done, made):
        words = [f"says {mark}" for mark in CRASH if mark in done.stderr]
        if done.returncode == self.status:
            return words + [word for word in self.differences(made) if word not in TIDIED]
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
                isSame = any(other.exists() and filecmp.cmp(file, other, shallow=False) for other in self.sound(path))
                if not isSame and not (isTold and is_whole(file)):
                    words.append(f"half or wrong: {path}")
        return words + [f"lost: {path}" for path in self.others if not (made / path).exists()]

    def sound(self, path):
        """What a file may be after a fault: as it becomes, or as it was."""
        return [*([self.reference[path]] if path in self.reference else []), *([self.before / path] if self.before else [])]


    def differences(self, made):
        files = tree(made) if made.exists() else {}
        words = [f"{'missing' if path in self.reference else 'extra'}: {path}"
                 for path in sorted(files.keys() ^ self.reference.keys())]
        return words + [f"differs: {path}" for path in sorted(files.keys() & self.reference.keys())
                        if not filecmp.cmp(files[path], self.reference[path], shallow=False)]


def change(made):
    """What people do to a dossier: they change a paper, sign one, lose one, and send one in; the paths of those."""
    first, second = sorted((made / "02_Ca-nhan").glob("*/*/"))[:2]
    changed = first / "00_Muc-luc.docx"
    changed.write_bytes(changed.read_bytes() + b"changed")
    next(first.glob("01_mau-3*.docx")).unlink()
    signed = next(second.glob("01_mau-2*.docx"))
    signed.with_suffix(".pdf").write_bytes(b"%PDF-1.4 signed")
    came = second / "nhan/01_0a1b2c3d_ve.docx"
    came.parent.mkdir()
    came.write_bytes(b"came back")
    note = {"path": str(came.relative_to(made)), "sha256": hashlib.sha256(b"came back").hexdigest(), "file": "ve.docx",
            "form": "tien-thang-2023/mau-2a", "subject": "M002"}
    (made / "nhan").mkdir()
    (made / "nhan/manifest.json").write_text(json.dumps({"version": 1, "received": [note]}), "utf-8")
    return [str(file.relative_to(made)) for file in (changed, signed, signed.with_suffix(".pdf"), came)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hoso"), parser.add_argument("templates")
    parser.add_argument("--preload", help="Tools/preload.c as a shared library")
    parser.add_argument("--whole", action="store_true", help="thin nothing out")
    parser.add_argument("--coarse", type=int, default=1, metavar="N", help="take one of N of what is thinned out")
    again = ["again:" + call for call in [*AGAIN, "libraries", "listing"]]
    parser.add_argument("--calls", default=",".join([*FAULTS, *again, *PRELOADED, "address-space"]))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--json")
    options = parser.parse_args()
    hoso, templates = os.path.abspath(options.hoso), os.path.abspath(options.templates)
    with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
        folder = pathlib.Path(name)
        trial = Trial(hoso, templates, folder / "first")
        again = trial.again(folder, folder / "first/HO_SO")
        if (trial.status, again.status) != (0, 7):
            sys.exit(f"runs without faults end with {trial.status} and {again.status}")
        sys.exit(1 if report(trial, again, options) else 0)


def report(trial, again, options):
    rows = []
    for call in options.calls.split(","):
        isAgain = call.startswith("again:")
        for row in rows_of(call.removeprefix("again:"), again if isAgain else trial, options, AGAIN if isAgain else FAULTS):
            row["call"] = call if isAgain else row["call"]
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


def rows_of(call, trial, options, faults):
    if call in faults:
        every = 1 if options.whole or call not in THINNED else THINNED[call] * options.coarse
        for fault in faults[call]:
            yield row_of(call, fault.split("=")[1], itertools.count(1, every), options.jobs,
                         lambda place: trial.run(call, fault, place), trial.status, every=every)
    elif call in PRELOADED and options.preload:
        library = os.path.abspath(options.preload)
        with tempfile.TemporaryDirectory(prefix="hoso-faults-") as name:
            trial.lay(pathlib.Path(name))
            _, count, _ = trial.under(library, call, 1 << 40, pathlib.Path(name))
        every = 1 if options.whole and call in ("short", "listing", "loader", "loader+") else max(1, count * options.coarse // PRELOADED[call])
        yield row_of("preload", call, range(1, count + 1, every), options.jobs,
                     lambda place: trial.preloaded(library, call, place), trial.status, every=every, of=count)
    elif call == "address-space":
        # From where the program starts to where it has enough, in steps of 5 MB.
        def starved(megabytes):
            words, status = trial.starve(megabytes)
            return words, True, status
        yield row_of("memory", "RLIMIT_AS", range(20, 420, 5), options.jobs, starved, trial.status)


def row_of(call, fault, places, jobs, run, good, every=1, of=None):
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
                row["done" if status == good else "died" if isDead else "told"] += 1
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
