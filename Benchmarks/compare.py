"""Compares two results of run.py: compare.py BEFORE.json AFTER.json"""
import json, sys


def flat(value, path=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flat(inner, f"{path}{name}.")
    elif isinstance(value, (int, float)):
        yield path[:-1], value


before, after = (dict(flat(json.load(open(name)))) for name in sys.argv[1:3])
for name in before:
    if name in after and before[name]:
        change = after[name] / before[name] - 1
        print(f"{name:<40}{before[name]:>16.6g}{after[name]:>16.6g}{change:>+9.1%}{'  <--' if abs(change) > 0.1 else ''}")
