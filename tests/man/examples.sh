#!/bin/sh
# examples.sh BIN PAGE...: runs every example under EXAMPLES of the pages, in a folder that holds the files they speak of.
# Each must end well and print something. One that needs a program that is not here is left out, and said so. Exit status
# 77, a skipped test, while there is no model.
set -eu
bin=$(cd "$1" && pwd)
shift
fixtures=$(cd "$(dirname "$0")/../fixtures" && pwd)
PATH=$bin:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! diacritic-restore </dev/null >/dev/null 2>&1; then
    echo "examples: skipped: diacritic-restore does not run here (is there no model?)"
    exit 77
fi

# commands PAGE: one file an example, $work/command.N.
commands() {
    rm -f "$work"/command.*
    awk -v to="$work/command." '
        /^\.Sh / { inside = $2 == "EXAMPLES" }
        /^\.Bd / { literal = inside; n += inside; next }
        /^\.Ed/ { literal = 0 }
        inside && sub(/^\.Dl /, "") { n++; once = 1 }
        !literal && !once { next }
        { gsub(/\\e/, "\\"); gsub(/\\&/, ""); sub(/^\$ /, ""); print > (to n); once = 0 }' "$1"
}

# furnish: the files that examples speak of.
furnish() (
    rm -rf "$work/desk"
    mkdir -p "$work/desk/plans" "$work/desk/scans"
    cd "$work/desk"
    cp "$fixtures/sample.pdf" scan.pdf
    cp "$fixtures/sample.pdf" plans/one.pdf
    cp "$fixtures/ke-hoach-ubnd.ocr.txt" scan.txt
    cp "$fixtures/ke-hoach-ubnd.ocr.txt" page.txt
    cp "$fixtures/ke-hoach-ubnd.ocr.txt" scans/one.txt
    cp "$fixtures/ke-hoach-ubnd.gold.txt" gold.txt
    cp "$fixtures/ke-hoach-ubnd.gold.txt" clean.txt
    cp "$fixtures/ke-hoach-ubnd.gold.txt" plan.txt
    cp "$fixtures/ke-hoach-ubnd.ocr.txt" out.txt
    segment --format=jsonl scan.txt >scans.jsonl
    segment --format=jsonl clean.txt >clean.jsonl
)

bad=0
for page; do
    commands "$page"
    for command in "$work"/command.*; do
        [ -e "$command" ] || continue
        furnish
        for program in jq parallel pdftotext; do
            if grep -qw "$program" "$command" && ! command -v "$program" >/dev/null; then
                echo "${page##*/}: left out, $program is not here: $(head -n 1 "$command")"
                continue 2
            fi
        done
        # with pipefail, where a stage in the middle that fails is seen
        status=0
        (cd "$work/desk" && bash -euo pipefail "$command") >"$work/printed" 2>"$work/said" || status=$?
        if [ $status -ne 0 ] && [ $status -ne 141 ]; then # 141: its reader, head, had enough
            echo "${page##*/}: failed:"
            cat "$command" "$work/said"
            bad=1
        elif [ ! -s "$work/printed" ] && ! grep -q '>' "$command"; then
            echo "${page##*/}: printed nothing:"
            cat "$command"
            bad=1
        fi
    done
done
exit $bad
