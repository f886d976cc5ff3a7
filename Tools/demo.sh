#!/usr/bin/env bash
# The main job on the invented commune: `Tools/demo.sh HOSO`.
set -euo pipefail
cd "$(dirname "$0")/.."
hoso=$1
folder=.build/demo
rm -rf "$folder"
"$hoso" init "$folder" --sample
book=$(ls "$folder"/*.xlsx)
echo
"$hoso" check "$book" || true
echo
"$hoso" dossier "$book" -o "$folder/HO_SO" || true
echo
echo "Hồ sơ / the dossier: $PWD/$folder/HO_SO"
find "$folder/HO_SO" -mindepth 1 -maxdepth 1 | sort | while read -r entry; do
    if [ -d "$entry" ]; then
        printf '  %-24s %5d tệp / files\n' "$(basename "$entry")/" "$(find "$entry" -type f | wc -l)"
    else
        printf '  %s\n' "$(basename "$entry")"
    fi
done
