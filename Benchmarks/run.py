"""Measures hoso beside other engines and beside a loop that only writes; prints tables, writes JSON and a plot.

    run.py BINARIES OUT.json [--quick] [--plot PLOT.svg]

BINARIES is the folder with the release builds of `Benchmarks` and `hoso`. Rounds are interleaved: what disturbs the
computer disturbs all of them, and ratios are of the same run.
"""
import argparse, json, os, pathlib, re, resource, shutil, statistics, subprocess, sys, tempfile, time

import material, office, plot

HERE = pathlib.Path(__file__).parent
PEERS = ["docxtpl", "mailmerge", "raw"]
NAMES = {"docxtpl": "docxtpl", "mailmerge": "docx-mailmerge2", "raw": "python-docx", "hoso": "hoso"}


def figures(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stderr}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def documents(engine, files, folder, count, rounds):
    scratch = pathlib.Path(tempfile.mkdtemp(dir=folder))
    try:
        return figures(engine, "documents", files / "hoso.docx", files / "records.json", scratch, count, rounds)
    finally:
        shutil.rmtree(scratch)


def peers(files, data, count, rounds=1):
    """The median of some rounds of each engine that is there."""
    found = {}
    for _ in range(rounds):
        for peer in PEERS:
            with tempfile.TemporaryDirectory(dir=memory_folder()) as folder:
                found.setdefault(peer, []).append(
                    figures(sys.executable, HERE / "peers.py", peer, files, data, count, folder))
    result = {}
    for peer, runs in found.items():
        if "missing" in runs[0]:
            print(f"{NAMES[peer]}: chưa cài, bỏ qua ({runs[0]['missing']} is not installed)")
            continue
        result[peer] = dict(runs[0], seconds=statistics.median(run["seconds"] for run in runs))
    return result


def memory_folder():
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else tempfile.gettempdir()


def start_up(hoso, files):
    """Whole processes, in milliseconds; the least of many, since a start can only be disturbed."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "version": [hoso, "--version"],
            "blank": [hoso, "render", files / "hoso.docx", "--data", files / "rows-50.json", "--mode", "blank",
                      "-o", pathlib.Path(folder, "blank.docx")],
        }
        return {name: least(command) for name, command in commands.items()}


def least(command, times=25):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took.append((time.perf_counter() - start) * 1000)
    return {"least_ms": min(took), "median_ms": statistics.median(took)}


def offices(hoso, engine, templates, quick):
    """A season's data: the check of many members, a wide workbook, forms that came back."""
    members, forms = (10_000, 100) if quick else (100_000, 1_000)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        book = office.workbook(scratch / "wide.xlsx", members, 30)
        form = scratch / "form.docx"
        common = ["--templates", templates, "--quiet"]
        run([hoso, "blank", "mau-2a", "--fillable", "-o", form, *common])
        copies = [scratch / f"{number}.docx" for number in range(forms)]
        for copy in copies:
            shutil.copyfile(form, copy)
        return {
            "check": {"members": members, **run([hoso, "check", office.office(scratch / "office", members), *common])},
            "sheet": {"rows": members, **figures(engine, "sheet", book)},
            "read": {"forms": forms, **run([hoso, "read", *copies, "-o", scratch / "read.json", *common])},
            "blank": {**least([hoso, "blank", "mau-2a", "-o", scratch / "blank.docx", *common])},
        }


def run(command):
    """Time and peak memory of a command, which may find something to say."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seconds, peak = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {"seconds": seconds, **({"peak_kb": peak} if peak > before else {})}


# Each with what is called by it.
STAGES = {
    "all": r"DocxTemplate0B0V9rendering2of4mode", "render": r"DocxTemplate0B0V8contents2by", "seal": r"OpenPackage0B5StampV6sealed4with5level",
    "splice": r"Splice10VocabularyV5write_2toSi",
}


def instructions(engine, files):
    """Instructions for one document, from two runs of which one makes more: no matter how busy the computer is."""
    if not shutil.which("valgrind"):
        print("valgrind: chưa cài, không đếm lệnh máy")
        return None
    # Names are enough, and valgrind stumbles over debug information that is newer than itself.
    plain = files / "plain"
    if subprocess.run(["strip", "--strip-debug", "-o", plain, engine], capture_output=True).returncode:
        plain = engine
    few, many = (counted(plain, files, count) for count in (200, 1200))
    if not few or not many:
        return None
    return {stage: (many[stage] - few[stage]) / 1000 for stage in many if stage in few}


def counted(engine, files, count):
    counts = files / f"callgrind.{count}"
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", engine, "memory", files / "hoso.docx",
         files / "records.json", str(count), "1"], capture_output=True, text=True)
    total = re.search(r"Collected : (\d+)", done.stderr)
    if not total:
        print("valgrind không đọc được chương trình, không đếm lệnh máy")
        return None
    listed = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=100", "--show-percs=no", counts], capture_output=True, text=True).stdout
    found = {"whole loop": int(total.group(1))}
    for stage, pattern in STAGES.items():
        costs = [int(cost.replace(",", "")) for cost in re.findall(rf"^\s*([\d,]+) +\S*{pattern}", listed, re.M)]
        if costs:
            found[stage] = max(costs)
    return found


def measure(binaries, quick):
    engine, hoso = binaries / "Benchmarks", binaries / "hoso"
    count, rounds = (400, 3) if quick else (2000, 7)
    result = {}
    with tempfile.TemporaryDirectory() as scratch:
        files = pathlib.Path(scratch)
        material.make(files)
        result["tmpfs"] = documents(engine, files, memory_folder(), count, rounds * 2)
        result["disk"] = documents(engine, files, HERE, count, rounds * 2)
        result["peers"] = peers(files, "records.json", 20 if quick else 100, 1 if quick else 3)
        result["memory"] = spread(engine, files, count * 50, rounds)
        result["many"] = figures(engine, "memory", files / "hoso.docx", files / "records.json", 10_000 if quick else 100_000, 1)
        result["few"] = figures(engine, "memory", files / "hoso.docx", files / "records.json", 1000, 1)
        result["rows"] = {str(rows): figures(engine, "rows", files / "hoso.docx", rows) for rows in (50, 500, 5000, 50000)}
        result["peer_rows"] = {str(rows): peers(files, f"rows-{rows}.json", 1) for rows in ((50, 500) if quick else (50, 500, 5000))}
        result["start"] = start_up(hoso, files)
        result["office"] = offices(hoso, engine, HERE.parent / "Templates", quick)
        result["instructions"] = instructions(engine, files)
    return result


def spread(engine, files, count, rounds):
    """Documents in memory by so many workers, each number as long as the others; how many times one worker's speed is
    of the same round, since the computer itself is now faster and now slower."""
    found = {str(workers): [] for workers in sorted({1, 2, os.cpu_count()})}
    for _ in range(rounds):
        for workers in found:
            found[workers].append(figures(engine, "memory", files / "hoso.docx", files / "records.json", count * int(workers), workers))
    seconds = {workers: [run["seconds"] for run in runs] for workers, runs in found.items()}
    return {workers: {**runs[0], "seconds": statistics.median(seconds[workers]),
                      "times": statistics.median(one / many for one, many in zip(seconds["1"], seconds[workers]))}
            for workers, runs in found.items()}


def tell(result):
    for place in ("tmpfs", "disk"):
        found = result[place]
        print(f"\n{place}: {'cách ghi':<14}{'tài liệu/giây':>16}{'µs':>9}{'/ sàn':>8}")
        for way in ("floor_plain", "floor", "none", "proven", "wellformed", "compact"):
            seconds = found[way]
            print(f"{'':<7}{way:<14}{1 / seconds:>16,.0f}{seconds * 1e6:>9.1f}{found[way + '_ratio']:>8.2f}")
        print(f"{'':<7}cỡ tệp {found['bytes']:,.0f} B; --compact {found['bytes_compact']:,.0f} B ({found['bytes'] / found['bytes_compact'] - 1:+.1%})")
    ours = result["tmpfs"]["proven"]
    for peer, found in sorted(result["peers"].items(), key=lambda item: item[1]["seconds"]):
        print(f"{NAMES[peer]:<18}{1 / found['seconds']:>8,.0f} tài liệu/giây, hoso nhanh gấp {found['seconds'] / ours:,.0f}; {found['peak_kb'] / 1024:.0f} MB")
    for workers, found in result["memory"].items():
        print(f"trong bộ nhớ, {workers} luồng: {1 / found['seconds']:,.0f} tài liệu/giây, gấp {found['times']:.2f}")
    print(f"bộ nhớ đỉnh: 1.000 tài liệu {result['few']['peak_kb'] / 1024:.1f} MB; nhiều hơn 10 đến 100 lần {result['many']['peak_kb'] / 1024:.1f} MB")
    for rows, found in result["rows"].items():
        others = ", ".join(f"{NAMES[peer]} {other['seconds'] * 1000:,.0f} ms {other['peak_kb'] / 1024:.0f} MB"
                           for peer, other in result["peer_rows"].get(rows, {}).items())
        print(f"bảng {rows} dòng: {found['seconds'] * 1000:.1f} ms, {found['peak_kb'] / 1024:.0f} MB, {found['bytes'] / 1024:,.0f} KB; {others}")
    for name, found in result["start"].items():
        print(f"khởi động, {name}: ít nhất {found['least_ms']:.1f} ms, thường {found['median_ms']:.1f} ms")
    season = result["office"]
    print(f"hoso blank mau-2a: ít nhất {season['blank']['least_ms']:.1f} ms, thường {season['blank']['median_ms']:.1f} ms")
    for name, words in (("check", "members"), ("sheet", "rows"), ("read", "forms")):
        found = season[name]
        peak = f", {found['peak_kb'] / 1024:,.0f} MB" if "peak_kb" in found else ""
        print(f"{name}: {found[words]:,} {words}: {found['seconds']:.2f} s{peak}")
    for stage, count in (result["instructions"] or {}).items():
        print(f"lệnh máy cho một tài liệu, {stage}: {count:,.0f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--plot", type=pathlib.Path)
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    found = measure(options.binaries, options.quick)
    options.out.write_text(json.dumps(found, indent=1))
    tell(found)
    if options.plot:
        options.plot.write_text(plot.drawn(found, NAMES))
