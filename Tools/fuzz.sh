#!/bin/bash
# usage: fuzz.sh FUZZ SECONDS [TARGET...]: each target for so long, on seeds from the templates and, where it is there,
# the shared material. What breaks a promise is kept in .build/fuzz/found and printed; then the exit status is 1.
# Fuzz/hours.json sums up the processor time and the tries of each target over all sessions.
set -u
fuzz=$1 seconds=$2
shift 2
targets=${*:-xml package template expression returned workbook csv json form splice}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$root/.build/fuzz
shared=$root/../shared
mkdir -p "$work/found"
# The crash handler would wait for a debugger.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0

seeds() {
    python3 - "$1" "$work/corpus/$1" "$root" "$shared" <<'PY'
import hashlib, pathlib, sys, zipfile
target, folder, root, shared = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
folder.mkdir(parents=True, exist_ok=True)
open_ = shared / "corpus/open"
documents = sorted(root.glob("Templates/*/*/form.docx"))[:60] + sorted(open_.glob("**/*.docx"))
books = sorted(open_.glob("**/*.xlsx"))
# What takes long for each run finds little.
most = {"template": 12_000, "returned": 12_000, "package": 60_000, "workbook": 60_000}.get(target, 100_000)
def save(data):
    if 0 < len(data) < most:
        (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)
def parts(files, wanted):
    for file in files:
        try:
            archive = zipfile.ZipFile(file)
            for name in archive.namelist():
                if wanted(name): save(archive.read(name))
        except Exception: pass
if target == "xml": parts(documents, lambda name: name.endswith((".xml", ".rels")))
elif target in ("template", "returned"): parts(documents, lambda name: name == "word/document.xml")
elif target == "package": [save(file.read_bytes()) for file in documents]
elif target == "workbook": [save(file.read_bytes()) for file in books]
elif target == "csv": [save(file.read_bytes()) for file in [*root.glob("**/*.csv"), *open_.glob("**/*.csv")]]
elif target == "json": [save(file.read_bytes()) for file in root.glob("Templates/**/*.json")]
elif target == "form": [save(file.read_bytes()) for file in root.glob("Templates/**/form.xml")]
elif target == "expression":
    for text in ["x", "x | upper", "#ds", "/ds", "^y", "x == 'a' && n > 3", "ngay | date 'dd/MM'", "r.x ? x : y",
                 "(x || y) && !z", "ds.0.x", "n + 1", "&x", ">p", "! c", "=<% %>=", ".", "_index"]:
        save(text.encode())
elif target == "splice": [save(bytes((i * k) % 256 for i in range(k * 7))) for k in range(1, 40)]
PY
}

# Runs a target, and adds its processor time and its tries to what all sessions did. libFuzzer goes by the clock: two
# minutes, so that what other programs of the machine take is not held against a try.
feed() {
    python3 - "$root/Fuzz/hours.json" "$1" "$work/$1-$$.log" "$fuzz" "$1" -max_total_time="$seconds" -timeout=120 \
        -report_slow_units=120 -rss_limit_mb=3000 -max_len=100000 -print_final_stats=1 -artifact_prefix="$work/found/$1-" \
        "$work/corpus/$1" <<'PY'
import fcntl, json, os, pathlib, re, resource, subprocess, sys
table, target, log, *command = sys.argv[1:]
with open(log, "wb") as file:
    status = subprocess.run(command, stdout=file, stderr=file).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
text = pathlib.Path(log).read_text(errors="replace")
tries = re.findall(r"^stat::number_of_executed_units: *(\d+)", text, re.M) or re.findall(r"^#(\d+)", text, re.M)
coverage = re.findall(r"cov: (\d+)", text)
table = pathlib.Path(table)
# Sessions that run side by side wait for one another here.
lock = open(pathlib.Path(log).with_name("hours.lock"), "w")
fcntl.flock(lock, fcntl.LOCK_EX)
sums = json.loads(table.read_text()) if table.exists() else {}
row = sums.setdefault(target, {"seconds": 0, "tries": 0})
row["seconds"] += round(usage.ru_utime + usage.ru_stime)
row["tries"] += int(tries[-1]) if tries else 0
new = table.with_suffix(".new")
new.write_text(json.dumps(sums, indent=2, sort_keys=True) + "\n")
os.replace(new, table)
print(f"{target}: {tries[-1] if tries else 0} lần thử, {usage.ru_utime + usage.ru_stime:.0f} giây bộ xử lý, "
      f"cov {coverage[-1] if coverage else '?'}", end="")
sys.exit(1 if status else 0)
PY
}

status=0
for target in $targets; do
    seeds "$target"
    feed "$target" || status=1
    echo ", $(ls "$work/found" | grep -c "^$target-") lỗi"
done
exit $status
