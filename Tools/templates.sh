#!/usr/bin/env bash
# Builds every form.docx from its form.xml: `Tools/templates.sh HOSO`.
set -euo pipefail
cd "$(dirname "$0")/.."
for source in Templates/*/*/form.xml; do
    "$1" template build "$source" -o "$(dirname "$source")/form.docx" --quiet
    echo "$(dirname "$source")/form.docx"
done
