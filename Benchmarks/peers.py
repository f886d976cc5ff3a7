"""Fills the same form by other engines, one document after the other; prints what it took as JSON.

    peers.py ENGINE MATERIAL DATA COUNT FOLDER
"""
import copy, importlib.util, json, pathlib, re, sys, time

NEEDS = {"docxtpl": "docxtpl", "mailmerge": "mailmerge", "raw": "docx"}


def peak():
    """In kilobytes; getrusage would tell that of the process which started this one, where it had more."""
    with open("/proc/self/status") as status:
        return int(next(line for line in status if line.startswith("VmHWM")).split()[1])


def docxtpl(template):
    from docxtpl import DocxTemplate

    def fill(record, path):
        document = DocxTemplate(template)
        document.render(record, autoescape=True)
        document.save(path)
    return fill


def mailmerge(template):
    from mailmerge import MailMerge

    def fill(record, path):
        with MailMerge(template) as document:
            document.merge_rows("stt", record["rows"])
            document.merge(**{name: value for name, value in record.items() if name != "rows"})
            document.write(path)
    return fill


def raw(template):
    """What people write themselves with python-docx."""
    from docx import Document
    from docx.table import _Row
    name = re.compile(r"\[\[(\w+)\]\]")

    def put(paragraph, record):
        for run in paragraph.runs:
            if "[[" in run.text:
                run.text = name.sub(lambda found: record[found.group(1)], run.text)

    def fill(record, path):
        document = Document(template)
        for paragraph in document.paragraphs:
            put(paragraph, record)
        for table in document.tables:
            pattern = last = table.rows[1]._tr
            for values in record["rows"]:
                new = copy.deepcopy(pattern)
                last.addnext(new)
                last = new
                for cell in _Row(new, table).cells:
                    for paragraph in cell.paragraphs:
                        put(paragraph, values)
            pattern.getparent().remove(pattern)
        document.save(path)
    return fill


def main(engine, material, data, count, folder):
    if importlib.util.find_spec(NEEDS[engine]) is None:
        return print(json.dumps({"engine": engine, "missing": NEEDS[engine]}))
    records = json.loads(pathlib.Path(material, data).read_text())
    records = records if isinstance(records, list) else [records]
    fill = globals()[engine](str(pathlib.Path(material, f"{engine}.docx")))
    target = lambda number: str(pathlib.Path(folder, f"{engine}-{number}.docx"))
    if len(records) > 1:
        fill(records[0], target(0))
    start = time.perf_counter()
    for number in range(int(count)):
        fill(records[number % len(records)], target(number))
    seconds = time.perf_counter() - start
    print(json.dumps({
        "engine": engine, "seconds": seconds / int(count), "bytes": pathlib.Path(target(0)).stat().st_size,
        "peak_kb": peak()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
