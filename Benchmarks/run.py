"""Measures hoso beside other engines and beside a loop that only writes; prints tables, writes JSON and a plot.

    run.py BINARIES OUT.json [--quick] [--plot PLOT.svg]

BINARIES is the folder with the release builds of `Benchmarks` and `hoso`. Rounds are interleaved: what disturbs the
computer disturbs all of them, and ratios are of the same run.
"""
import argparse, json, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

import material, plot

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


STAGES = {
    "render": r"Template.*contents.*Renderer", "splice": r"^\$s6Splice7SplicerV5write.*MarkedText.*MarkVG",
}


def instructions(engine, files):
    """Instructions for one document, from two runs of which one makes more: no matter how busy the computer is."""
    if not shutil.which("valgrind"):
        print("valgrind: chưa cài, không đếm lệnh máy")
        return None
    counts = [counted(engine, files, count) for count in (200, 1200)]
    return (counts[1] - counts[0]) / 1000


def counted(engine, files, count):
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", engine, "memory", files / "hoso.docx",
         files / "records.json", str(count), "1"], capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", done.stderr).group(1))


def measure(binaries, quick):
    engine, hoso = binaries / "Benchmarks", binaries / "hoso"
    count, rounds = (400, 3) if quick else (2000, 7)
    result = {}
    with tempfile.TemporaryDirectory() as scratch:
        files = pathlib.Path(scratch)
        material.make(files)
        result["tmpfs"] = documents(engine, files, memory_folder(), count, rounds)
        result["disk"] = documents(engine, files, HERE, count, rounds)
        result["peers"] = peers(files, "records.json", 20 if quick else 100, 1 if quick else 3)
        result["memory"] = {str(workers): figures(engine, "memory", files / "hoso.docx", files / "records.json", count * 10, workers)
                            for workers in sorted({1, 2, os.cpu_count()})}
        result["many"] = figures(engine, "memory", files / "hoso.docx", files / "records.json", 10_000 if quick else 100_000, 1)
        result["few"] = figures(engine, "memory", files / "hoso.docx", files / "records.json", 1000, 1)
        result["rows"] = {str(rows): figures(engine, "rows", files / "hoso.docx", rows) for rows in (50, 500, 5000, 50000)}
        result["peer_rows"] = {str(rows): peers(files, f"rows-{rows}.json", 1) for rows in ((50, 500) if quick else (50, 500, 5000))}
        result["start"] = start_up(hoso, files)
        result["instructions"] = instructions(engine, files)
    return result


def tell(result):
    for place in ("tmpfs", "disk"):
        found = result[place]
        floor = found["floor"]
        print(f"\n{place}: {'cách ghi':<14}{'tài liệu/giây':>16}{'µs':>9}{'/ sàn':>8}")
        for way in ("floor_plain", "floor", "none", "proven", "wellformed", "compact"):
            seconds = found[way]
            print(f"{'':<7}{way:<14}{1 / seconds:>16,.0f}{seconds * 1e6:>9.1f}{seconds / floor:>8.2f}")
        print(f"{'':<7}cỡ tệp {found['bytes']:,.0f} B; --compact {found['bytes_compact']:,.0f} B ({found['bytes'] / found['bytes_compact'] - 1:+.1%})")
    ours = result["tmpfs"]["proven"]
    for peer, found in sorted(result["peers"].items(), key=lambda item: item[1]["seconds"]):
        print(f"{NAMES[peer]:<18}{1 / found['seconds']:>8,.0f} tài liệu/giây, hoso nhanh gấp {found['seconds'] / ours:,.0f}; {found['peak_kb'] / 1024:.0f} MB")
    one = result["memory"]["1"]["seconds"]
    for workers, found in result["memory"].items():
        print(f"trong bộ nhớ, {workers} luồng: {1 / found['seconds']:,.0f} tài liệu/giây, gấp {one / found['seconds']:.2f}")
    print(f"bộ nhớ đỉnh: 1.000 tài liệu {result['few']['peak_kb'] / 1024:.1f} MB; nhiều hơn 10 đến 100 lần {result['many']['peak_kb'] / 1024:.1f} MB")
    for rows, found in result["rows"].items():
        others = ", ".join(f"{NAMES[peer]} {other['seconds'] * 1000:,.0f} ms {other['peak_kb'] / 1024:.0f} MB"
                           for peer, other in result["peer_rows"].get(rows, {}).items())
        print(f"bảng {rows} dòng: {found['seconds'] * 1000:.1f} ms, {found['peak_kb'] / 1024:.0f} MB, {found['bytes'] / 1024:,.0f} KB; {others}")
    for name, found in result["start"].items():
        print(f"khởi động, {name}: ít nhất {found['least_ms']:.1f} ms, thường {found['median_ms']:.1f} ms")
    if result["instructions"]:
        print(f"lệnh máy cho một tài liệu: {result['instructions']:,.0f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--plot", type=pathlib.Path)
    options = parser.parse_args()
    found = measure(options.binaries, options.quick)
    options.out.write_text(json.dumps(found, indent=1))
    tell(found)
    if options.plot:
        options.plot.write_text(plot.drawn(found, NAMES))
