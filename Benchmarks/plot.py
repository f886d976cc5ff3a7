"""Draws what run.py measured as SVG: documents per second, and time against rows."""
import math

WIDTH, HEIGHT, LEFT = 860, 360, 150
COLOURS = ["#b3261e", "#5b7083", "#8aa0b2", "#c3ced8"]


def text(x, y, words, anchor="start", size=13):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-size="{size}">{words}</text>'


def bars(found, names):
    speeds = {"hoso": 1 / found["tmpfs"]["proven"], "chỉ ghi tệp": 1 / found["tmpfs"]["floor"]}
    speeds |= {names[peer]: 1 / other["seconds"] for peer, other in found["peers"].items()}
    lines = [text(20, 30, "Tài liệu mỗi giây (thang logarit), một nhân, tmpfs", size=15)]
    top = math.log10(max(speeds.values()))
    for place, (name, speed) in enumerate(sorted(speeds.items(), key=lambda item: -item[1])):
        y = 50 + place * 34
        length = 560 * math.log10(max(speed, 1.1)) / top
        colour = COLOURS[0] if name == "hoso" else COLOURS[1]
        lines += [text(LEFT - 8, y + 16, name, "end"), f'<rect x="{LEFT}" y="{y}" width="{length:.0f}" height="22" fill="{colour}"/>',
                  text(LEFT + length + 6, y + 16, f"{speed:,.0f}")]
    return lines


def curves(found, names, down):
    lines = [text(20, down + 20, "Một tài liệu có bảng dài: thời gian theo số dòng (hai thang logarit)", size=15)]
    series = {"hoso": {int(rows): one["seconds"] for rows, one in found["rows"].items()}}
    for rows, peers in found["peer_rows"].items():
        for peer, other in peers.items():
            series.setdefault(names[peer], {})[int(rows)] = other["seconds"]
    x = lambda rows: LEFT + 560 * (math.log10(rows) - 1.6) / 3.2
    y = lambda seconds: down + 290 - 55 * (math.log10(seconds * 1000) + 0.5)
    for power in range(0, 5):
        level = y(10 ** power / 1000)
        lines += [f'<line x1="{LEFT}" y1="{level:.0f}" x2="{LEFT + 580}" y2="{level:.0f}" stroke="#ddd"/>', text(LEFT - 8, level + 4, f"{10 ** power:,} ms", "end")]
    for rows in (50, 500, 5000, 50000):
        lines.append(text(x(rows), down + 312, f"{rows:,} dòng", "middle"))
    for place, (name, points) in enumerate(series.items()):
        path = " ".join(f"{x(rows):.0f},{y(seconds):.0f}" for rows, seconds in sorted(points.items()))
        last = max(points)
        lines += [f'<polyline points="{path}" fill="none" stroke="{COLOURS[place % 4]}" stroke-width="2.5"/>', text(x(last) + 8, y(points[last]) + 4, name)]
    return lines


def drawn(found, names):
    body = "\n".join(bars(found, names) + curves(found, names, 250))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} 580" font-family="sans-serif" fill="#222">\n'
            f'<rect width="{WIDTH}" height="580" fill="white"/>\n{body}\n</svg>\n')
