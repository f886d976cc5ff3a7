#!/usr/bin/env python3
"""Holds all papers of the sample commune against the standard's schemas: filled, blank and fillable.

    schemas.py HOSO TEMPLATES SCHEMAS [--json FILE]

SCHEMAS is a folder with ECMA-376's schemas and mce_validate.py, which takes markup compatibility away first. A part of a
paper may have no error that the same part of its template does not have. The workbooks that go with the papers are held
against the schemas as well. Needs lxml.
"""
import argparse, collections, hashlib, importlib.util, json, pathlib, re, subprocess, sys, tempfile, zipfile

MODES = {"filled": [], "blank": ["--blank"], "fillable": ["--fillable"]}


class Judge:
    """What is wrong with the parts of a package; a part that was seen before is not looked at again."""

    def __init__(self, folder):
        spec = importlib.util.spec_from_file_location("mce_validate", folder / "mce_validate.py")
        self.tool = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.tool)
        self.known, self.parts = {}, 0

    def errors(self, file):
        with zipfile.ZipFile(file) as archive:
            return {(entry.filename, word) for entry in archive.infolist()
                    for word in self.part(entry.filename, archive.read(entry))}

    def part(self, name, bytes):
        schema = next((schema for pattern, schema in self.tool.PARTS if re.match(pattern, name)
                       or pattern.startswith(r"\.rels") and name.endswith(".rels")), None)
        if schema is None:
            return set()
        key = schema, hashlib.sha256(bytes).digest()
        if key not in self.known:
            self.parts += 1
            self.known[key] = self.judge(schema, bytes)
        return self.known[key]

    def judge(self, schema, bytes):
        etree, parser = self.tool.etree, self.tool.PARSER
        try:
            root, problems = self.tool.preprocess(etree.fromstring(bytes, parser))
        except etree.XMLSyntaxError as error:
            return {f"not well-formed: {error.msg}"}
        checker = self.tool.schema(schema)
        if checker.validate(etree.fromstring(etree.tostring(root), parser)):
            return set(problems)
        return {*problems, *(error.message for error in checker.error_log)}


def hoso(program, templates, *arguments):
    # The sample has faults on purpose: 1, 4 and 6 tell of them.
    done = subprocess.run([program, "--templates", templates, "--date", "2023-12-10", *arguments], capture_output=True,
                          text=True)
    if done.returncode not in {0, 1, 4, 6}:
        sys.exit(f"{arguments}: {done.returncode}\n{done.stderr}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("hoso"), parser.add_argument("templates"), parser.add_argument("schemas")
    parser.add_argument("--json")
    options = parser.parse_args()
    templates, judge = pathlib.Path(options.templates), Judge(pathlib.Path(options.schemas))
    own = {str(file.parent.relative_to(templates)): judge.errors(file) for file in templates.glob("*/*/form.docx")}
    print(f"{len(own)} mẫu, {sum(map(bool, own.values()))} mẫu có lỗi sẵn")
    row = {"templates": len(own), "papers": 0, "workbooks": 0, "modes": {}, "wrong": 0}
    with tempfile.TemporaryDirectory(prefix="hoso-schemas-") as name:
        folder = pathlib.Path(name)
        hoso(options.hoso, options.templates, "init", str(folder / "so"), "--sample")
        book = next((folder / "so").glob("*.xlsx"))
        for mode, more in MODES.items():
            made = folder / mode
            hoso(options.hoso, options.templates, "dossier", str(book), "-o", str(made), *more)
            outputs = json.loads((made / "manifest.json").read_text("utf-8"))["outputs"]
            forms = {output["path"]: output.get("form") for output in outputs}
            words, count = collections.Counter(), collections.Counter()
            for file in sorted([*made.rglob("*.docx"), *made.rglob("*.xlsx")]):
                count[file.suffix] += 1
                own_errors = own.get(forms.get(str(file.relative_to(made))), set())
                words.update(judge.errors(file) - own_errors)
            for (part, word), times in words.most_common(20):
                print(f"    {part}: {word[:200]} ({times})")
            row["modes"][mode] = count[".docx"]
            row["papers"] += count[".docx"]
            row["workbooks"] += count[".xlsx"]
            row["wrong"] += sum(words.values())
            print(f"{mode}: {count['.docx']} văn bản, {count['.xlsx']} sổ, {sum(words.values())} lỗi", flush=True)
    row["parts"] = judge.parts
    print(f"{row['papers']} văn bản, {row['workbooks']} sổ, {row['parts']} phần khác nhau, {row['wrong']} lỗi")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(row, ensure_ascii=False, indent=1), "utf-8")
    sys.exit(1 if row["wrong"] or not row["papers"] else 0)


if __name__ == "__main__":
    main()
