#!/usr/bin/python3
"""Fills in forms in LibreOffice as a person does: `office-edit.py JOBS.json`.

A job opens one document, makes its edits and saves it:

    [{"open": "form.docx", "save": "filled.docx", "odt": "filled.odt", "back": "back.docx",
      "edits": [{"place": "_hs_ho_ten", "kind": "text", "habit": "over", "lines": ["Lê Văn A"]}]}]

"save" is written after the edits; "odt" too, which is then opened again and saved as "back".
An edit's place is a bookmark, where the cursor is put. Its kind says what is there:

    text        a line, typed over what stands there ("over"), within the field ("inside"),
                or in front of the dots, which stay ("before")
    paragraphs  "rows" dotted lines, selected and typed over ("over"), or each line at the
                start of the next one ("lines")
    tick        a box, clicked ("click") or replaced by a ticked one ("glyph")
    date        a date, picked ("click": "day" is 2024-03-05) or typed over what stands there
    choice      one of a list, chosen ("click") or typed over what stands there

Writes to standard output a line for each file: its name, how many edits were made, and the
places that were not there. Ends with 1 when a file could not be opened, edited or saved.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.uno import Exception as OfficeError

AT_ONCE = 60  # LibreOffice gives up somewhere after two hundred documents in one run.
STARTING = 120  # seconds until it must answer
PATIENCE = 240  # seconds for one document
FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
TICKED = "\u2612"


class Late(Exception):
    """A document took too long."""


def alarm(_signal, _frame):
    raise Late()


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def url(path):
    return pathlib.Path(path).absolute().as_uri()


class Office:
    """An office of our own: own profile, own pipe, gone when we are done."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="hoso-office-")
        pipe = f"hoso{os.getpid()}-{time.monotonic_ns()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
             f"-env:UserInstallation={url(self.folder.name)}/profile",
             f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            self.context = self.connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except BaseException:
            self.__exit__()
            raise
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.dispatcher = self.service("com.sun.star.frame.DispatchHelper")
        return self

    def connect(self, address):
        own = uno.getComponentContext()
        resolver = own.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", own)
        end = time.monotonic() + STARTING
        while True:
            try:
                return resolver.resolve(address)
            except OfficeError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.2)

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
            self.process.wait(20)
        except Exception:
            pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.folder.cleanup()

    def open(self, path):
        return self.desktop.loadComponentFromURL(
            url(path), "_blank", 0, properties(Hidden=True))


def save(document, path):
    name = FILTERS[pathlib.Path(path).suffix]
    document.storeToURL(url(path), properties(FilterName=name, Overwrite=True))


class Person:
    """Somebody with a cursor and a keyboard."""

    def __init__(self, office, document):
        self.office = office
        self.document = document
        self.controller = document.CurrentController
        self.cursor = self.controller.ViewCursor

    def press(self, command, **arguments):
        self.office.dispatcher.executeDispatch(
            self.controller.Frame, ".uno:" + command, "", 0, properties(**arguments))

    def type(self, lines):
        for number, line in enumerate(lines):
            if number:
                self.press("InsertPara")
            self.press("InsertText", Text=line)

    def does(self, edit):
        """Whether the place was there, and the edit is made."""
        bookmarks = self.document.Bookmarks
        if not bookmarks.hasByName(edit["place"]):
            return False
        place = bookmarks.getByName(edit["place"]).Anchor
        getattr(self, edit["kind"])(edit, place)
        return True

    def text(self, edit, place):
        if edit["habit"] == "before":
            self.cursor.gotoRange(place.Start, False)
        elif edit["habit"] == "inside" and place.String:
            length = len(place.String)
            self.cursor.gotoRange(place.Start, False)
            self.cursor.goRight(1, False)
            self.cursor.goRight(length, True)
        else:
            self.cursor.gotoRange(place, False)
        self.type(edit["lines"])

    def paragraphs(self, edit, place):
        text = place.Text.createTextCursorByRange(place.Start)
        text.gotoStartOfParagraph(False)
        if edit["habit"] == "over":
            for _ in range(edit["rows"] - 1):
                text.gotoNextParagraph(True)
            text.gotoEndOfParagraph(True)
            self.cursor.gotoRange(text, False)
            self.type(edit["lines"])
            return
        lines = edit["lines"]
        rows = min(edit["rows"], len(lines))
        for line in lines[:rows - 1]:
            self.cursor.gotoRange(text.Start, False)
            self.type([line])
            text.gotoNextParagraph(False)
        self.cursor.gotoRange(text.Start, False)
        self.type(lines[rows - 1:])

    def tick(self, edit, place):
        control = self.chosen(dict(edit, lines=[TICKED]), place)
        if control is not None:
            control.Checked = True

    def date(self, edit, place):
        control = self.chosen(edit, place)
        if control is not None and edit.get("day"):
            control.CurrentDate = edit["day"] + "T00:00:00Z"

    def choice(self, edit, place):
        self.chosen(edit, place)

    def chosen(self, edit, place):
        """The control whose content a click replaced; None when it was typed over."""
        control = self.control(edit, place) if edit["habit"] == "click" else None
        if control is None:
            self.cursor.gotoRange(place, False)
            self.type(edit["lines"])
            return None
        control.ShowingPlaceHolder = False
        old = sum(len(portion.String) for portion in parts(control))
        text = edit["lines"][0]
        control.setString(text)  # puts it before what is there
        rest = control.createTextCursor()
        rest.gotoStart(False)
        rest.goRight(len(text), False)
        rest.goRight(old, True)
        rest.setString("")
        return control

    def control(self, edit, place):
        """The content control behind the bookmark's start; None if there is none."""
        text = place.Text.createTextCursorByRange(place.Start)
        text.gotoStartOfParagraph(False)
        text.gotoEndOfParagraph(True)
        is_behind = False
        for paragraph in parts(text):
            for portion in parts(paragraph):
                if portion.TextPortionType == "Bookmark":
                    is_behind = is_behind or portion.Bookmark.Name == edit["place"]
                elif portion.TextPortionType == "ContentControl" and is_behind:
                    return portion.ContentControl
                elif is_behind and portion.String:
                    return None
        return None


def parts(text):
    enumeration = text.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def edit(office, job):
    document = office.open(job["open"])
    person = Person(office, document)
    gone = [each["place"] for each in job["edits"] if not person.does(each)]
    for kind in ("save", "odt"):
        if kind in job:
            save(document, job[kind])
    document.close(True)
    if "back" in job:
        document = office.open(job["odt"])
        save(document, job["back"])
        document.close(True)
    name = pathlib.Path(job["open"]).name
    print(name, len(job["edits"]) - len(gone), *gone, sep="\t", flush=True)


def run(jobs):
    """The jobs that could not be done."""
    failed = []
    waiting = list(jobs)
    while waiting:
        with Office() as office:
            for _ in range(min(AT_ONCE, len(waiting))):
                job = waiting.pop(0)
                signal.alarm(PATIENCE)
                try:
                    edit(office, job)
                except (OfficeError, Late, AttributeError) as error:
                    print(job["open"], type(error).__name__, error, file=sys.stderr)
                    failed.append(job)
                    break  # the office may be gone: begin with a new one
                finally:
                    signal.alarm(0)
    return failed


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    signal.signal(signal.SIGALRM, alarm)
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    sys.exit(1 if run(jobs) else 0)


if __name__ == "__main__":
    main()
