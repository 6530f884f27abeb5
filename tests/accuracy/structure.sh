#!/bin/sh
# structure.sh BIN [SHARED]: fails when segment finds less of the structure of the bundled fixtures than it did; needs no
# model. Reads each document as printed and as an OCR read it. Where SHARED holds real scans, prints what it finds there.
set -eu
export LC_ALL=C
bin=$1 shared=${2-}
here=$(cd "$(dirname "$0")" && pwd)
fixtures=$here/../fixtures
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

# add TEXT ROLES
add() {
    "$bin/segment" --format=tsv <"$1" | awk -f "$here/roles.awk" "$2" - >>"$rows"
}

# total NAME LINES HEADINGS: prints the rows' total and fails below the floors, in per cent
total() {
    awk -v name="$1" -v lines="$2" -v headings="$3" '
        { n += $1; right += $2; gold += $3; found += $4; hit += $5 }
        END {
            roles = 100 * right / n
            f1 = gold + found ? 200 * hit / (gold + found) : 100
            printf "%s: lines %d, right role %.2f%% (floor %s), headings F1 %.2f%% (floor %s)\n",
                name, n, roles, lines, f1, headings
            exit roles < lines || f1 < headings
        }' "$rows" || bad=1
    : >"$rows"
}

bad=0
for text in gold ocr; do
    for roles in "$fixtures"/*.roles.tsv; do
        add "${roles%.roles.tsv}.$text.txt" "$roles"
    done
    if [ "$text" = gold ]; then total printed 98.5 99; else total scanned 96 97; fi
done
if [ -e "$shared/seeds/000.roles.tsv" ]; then
    add "$shared/seeds/000.gold.txt" "$shared/seeds/000.roles.tsv"
    total "seed 000, printed" 95 95
    add "$shared/seeds/000.txt" "$shared/seeds/000.roles.tsv"
    total "seed 000, scanned" 95 95
else
    echo "structure: no real scans here: skipped"
fi
if [ -d "$shared/corpus/full-docs" ]; then
    # one document in ten: all of them are measured by hand
    if ! "$here/outlines.sh" "$bin" "$shared"/corpus/full-docs/*5_*.txt >"$rows"; then
        bad=1
    fi
    awk -F'\t' '
        $2 == "paragraphs" || $1 == "reason" { next }
        { printf "%s: %s %.2f%% (floor 96)\n", $1, $2, $3; low += $3 < 96 }
        END { exit low > 0 || NR == 0 }' "$rows" || bad=1
else
    echo "structure: no clean documents here: skipped"
fi
exit $bad
