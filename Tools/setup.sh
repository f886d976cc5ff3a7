#!/usr/bin/env bash
# Installs the Debian packages that are missing: `Tools/setup.sh PACKAGE…`.
# Works as root, or with sudo; without either it prints the line to run, and stops.
set -euo pipefail

need() {
    command -v "$1" >/dev/null && return
    echo "Chưa có $1 / $1 is missing: $2" >&2
    exit 1
}

need git "apt-get install git"
need swift "Swift 6.3, https://www.swift.org/install/linux/"
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
read -r major minor <<<"${version:-0 0}"
if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 3 ]; }; then
    echo "Cần Swift 6.3 trở lên, máy có $major.$minor / Swift 6.3 or later is needed" >&2
    exit 1
fi

missing=()
for package in "$@"; do
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -eq 0 ]; then
    as=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as="sudo"
else
    printf 'Hãy chạy với quyền quản trị / run as administrator:\n  apt-get update && %s\n' "$install" >&2
    exit 1
fi
echo "Cài / installing: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
$as apt-get update -q >&2
# shellcheck disable=SC2086
$as $install >&2
