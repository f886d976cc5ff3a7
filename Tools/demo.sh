#!/usr/bin/env bash
# The main job on the invented commune: `Tools/demo.sh HOSO`.
set -euo pipefail
cd "$(dirname "$0")/.."
hoso=$1
folder=.build/demo

# The sample has faults on purpose: 1 and 4 tell of findings, 6 that their papers were withheld.
run() {
    local status=0
    "$@" || status=$?
    case $status in 0 | 1 | 4 | 6) ;; *) exit $status ;; esac
}

rm -rf "$folder"
"$hoso" init "$folder" --sample
book=$(ls "$folder"/*.xlsx)
echo
run "$hoso" check "$book"
echo
run "$hoso" dossier "$book" -o "$folder/HO_SO"
echo
echo "Hồ sơ / the dossier: $PWD/$folder/HO_SO"
find "$folder/HO_SO" -mindepth 1 -maxdepth 1 | sort | while read -r entry; do
    if [ -d "$entry" ]; then
        printf '  %-24s %5d tệp / files\n' "$(basename "$entry")/" "$(find "$entry" -type f | wc -l)"
    else
        printf '  %s\n' "$(basename "$entry")"
    fi
done
