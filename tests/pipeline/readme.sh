#!/bin/sh
# readme.sh BIN: what the README shows first is what the tools print. Exit status 77, a skipped test, while there is no model.
set -eu
readme=$(cd "$(dirname "$0")" && pwd)/../../README.md
bin=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$bin/diacritic-restore" </dev/null >/dev/null 2>&1 || { echo "readme: skipped: there is no model"; exit 77; }

# block LINE: the indented block below the line that begins so.
block() {
    awk -v line="$1" '
        below && /^    / { print; seen = 1 }
        below && seen && !/^    / { exit }
        index($0, line) == 1 { below = 1 }' "$readme"
}

block 'What the OCR left' | "$bin/normalize" | "$bin/diacritic-restore" >"$work/printed"
block 'What was printed' >"$work/shown"
[ -s "$work/shown" ] || { echo "readme: nothing is shown" >&2; exit 1; }
diff "$work/shown" "$work/printed"
