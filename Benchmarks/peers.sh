#!/bin/sh
# Puts the engines that hoso is measured beside into an environment of their own; goes on without those it cannot get.
set -eu
folder=$1
[ -x "$folder/bin/python" ] || python3 -m venv --system-site-packages "$folder" || {
    echo "python3-venv: chưa cài, dùng python3 của máy" >&2
    mkdir -p "$folder/bin" && ln -sf "$(command -v python3)" "$folder/bin/python"
}
for package in docxtpl docx-mailmerge2 python-docx; do
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$package" 2>/dev/null ||
        echo "$package: không tải được, bỏ qua" >&2
done
