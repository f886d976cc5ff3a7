#!/usr/bin/env bash
# The text of a .docx, a paragraph a line, for `git diff` (switched on by `make setup`).
set -euo pipefail
for part in $(unzip -Z1 "$1" | grep -E '^(word/(document|header[0-9]*|footer[0-9]*|styles)|customXml/item[0-9]*)\.xml$' | sort); do
    echo "== $part"
    unzip -p "$1" "$part" | sed -e 's/<w:tab\/>/\t/g' -e 's/<\/w:p>/\n/g' -e 's/<w:style /\n&/g' \
        -e 's/<w:pStyle w:val="\([^"]*\)"\/>/[\1] /g' -e '/styles/!s/<[^>]*>//g'
    echo
done
