#!/bin/sh
# outlines.sh BIN FILE...: how much of the outlines of clean documents with a paragraph a line segment finds, as they are and
# set in lines and pages in several ways, and how often blocks are right by the reason they are told for. The documents are not
# part of the project: their outlines are read off their own numbering (outline.awk). Prints rows: name, measure, value. With
# VERBOSE=1 what was missed goes to stderr.
set -eu
export LC_ALL=C
bin=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# found: what segment finds in a text, as --format=tsv has it, with the reason of each block behind it.
found() {
    "$bin/segment" --format=jsonl --no-split |
        jq -r '.blocks[] | [.lines[0], .lines[1], .type, .level // "", .label // "", "", .reason] | @tsv'
}

# measure NAME WRAP-ARGUMENT...: rows for all documents.
measure() {
    name=$1
    shift
    : >"$work/rows"
    for outline in "$work"/outlines/*; do
        text=$(cat "$work/names/${outline##*/}")
        awk "$@" -v map="$work/map" -f "$here/wrap.awk" "$text" >"$work/text"
        found <"$work/text" |
            awk -v verbose="${VERBOSE:+$name ${text##*/}}" -f "$here/outline-score.awk" "$outline" "$work/map" - >>"$work/rows"
    done
    grep '^reason' "$work/rows" >>"$work/reasons" || true
    awk -v name="$name" '
        /^reason/ { next }
        { n += $1; begun += $2; wrong += $3; labels += $4; right += $5; typed += $6; kept += $7 }
        END {
            printf "%s\tparagraphs\t%d\n%s\tbegun\t%.2f\n", name, n, name, 200 * begun / (n + begun + wrong)
            printf "%s\tlabels\t%.2f\n%s\ttypes\t%.2f\n", name, 100 * right / labels, name, 100 * kept / typed
        }' "$work/rows"
}

mkdir "$work/outlines" "$work/names"
: >"$work/reasons"
number=0
for text; do
    number=$((number + 1))
    awk -f "$here/outline.awk" "$text" >"$work/outlines/$number"
    echo "$text" >"$work/names/$number"
    [ -s "$work/outlines/$number" ] || rm "$work/outlines/$number"
done
measure unwrapped -v width=100000
measure close -v width=84 -v page=44
measure indented -v width=78 -v indent=5 -v page=50 -v feed=1
measure gapped -v width=88 -v gap=1 -v page=40
sort "$work/reasons" | awk '
    { blocks[$2] += $3; sound[$2] += $4 }
    END { for (reason in blocks) printf "reason\t%s (%d)\t%.1f\n", reason, blocks[reason], 100 * sound[reason] / blocks[reason] }' | sort
