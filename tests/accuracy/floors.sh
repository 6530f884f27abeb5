#!/bin/sh
# floors.sh BIN: fails when a measure of the bundled fixtures falls below its floor in floors.tsv (or rises above its
# ceiling). Exit status 77, a skipped test, while there is nothing to measure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$1
if ! "$bin/diacritic-restore" </dev/null >/dev/null 2>&1; then
    echo "floors: skipped: diacritic-restore does not run here (is there no model?)"
    exit 77
fi
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
"$here/measure.sh" "$bin" >"$rows"
awk -F'\t' '
    FNR == NR { value[$1, $2] = $3; next }
    /^#/ || $1 == "family" || NF < 4 { next }
    {
        checked++
        if (!(($1, $2) in value) || value[$1, $2] == "") {
            printf "%s %s: not measured\n", $1, $2
            bad = 1
            next
        }
        got = value[$1, $2] + 0
        wrong = $3 == "at-least" ? got < $4 : $3 == "at-most" ? got > $4 : 1
        printf "%s %s: %s, must be %s %s: %s\n", $1, $2, got, $3, $4, wrong ? "FAILED" : "ok"
        bad = bad || wrong
    }
    END {
        if (!checked)
            print "floors.tsv holds no floor"
        exit bad || !checked
    }' "$rows" "$here/floors.tsv"
