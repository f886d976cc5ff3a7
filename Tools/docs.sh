#!/usr/bin/env bash
# The manual of the module DocxTemplate, as .build/docs/DocxTemplate.doccarchive.
set -euo pipefail
cd "$(dirname "$0")/.."
# docc comes with the toolchain: on the PATH, or beside the swift that is.
docc=$(command -v docc || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")
graphs=.build/docs/symbols
rm -rf .build/docs
mkdir -p "$graphs"
swift build --target DocxTemplate
swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members \
    > .build/docs/log 2>&1 || { cat .build/docs/log >&2; exit 1; }
find .build/ -path '*/symbolgraph/*' -name 'DocxTemplate*.symbols.json' \
    -exec cp -t "$graphs" {} +
"$docc" convert Sources/DocxTemplate/DocxTemplate.docc \
    --additional-symbol-graph-dir "$graphs" --warnings-as-errors \
    --output-path .build/docs/DocxTemplate.doccarchive
echo .build/docs/DocxTemplate.doccarchive
