#!/bin/sh
# outlines.sh BIN FOLDER: how much of the outlines of clean documents with a paragraph a line segment finds, as they are and
# set in lines and pages in several ways. The documents are not part of the project: their outlines are read off their own
# numbering (outline.awk). With VERBOSE=1 what was missed goes to stderr.
set -eu
export LC_ALL=C
bin=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure NAME WRAP-ARGUMENT...: one row for all documents.
measure() {
    name=$1
    shift
    : >"$work/rows"
    for text in "$folder"/*.txt; do
        outline=$work/outlines/${text##*/}
        [ -s "$outline" ] || continue
        awk "$@" -v map="$work/map" -f "$here/wrap.awk" "$text" >"$work/text"
        "$bin/segment" --format=tsv <"$work/text" |
            awk -v verbose="${VERBOSE:+$name ${text##*/}}" -f "$here/outline-score.awk" "$outline" "$work/map" - >>"$work/rows"
    done
    awk -v name="$name" '
        { n += $1; begun += $2; wrong += $3; labels += $4; right += $5; typed += $6; kept += $7 }
        END {
            printf "%s\tparagraphs\t%d\n%s\tbegun\t%.2f\n", name, n, name, 200 * begun / (n + begun + wrong)
            printf "%s\tlabels\t%.2f\n%s\ttypes\t%.2f\n", name, 100 * right / labels, name, 100 * kept / typed
        }' "$work/rows"
}

mkdir "$work/outlines"
for text in "$folder"/*.txt; do
    awk -f "$here/outline.awk" "$text" >"$work/outlines/${text##*/}"
done
measure unwrapped -v width=100000
measure close -v width=84 -v page=44
measure indented -v width=78 -v indent=5 -v page=50 -v feed=1
measure gapped -v width=88 -v gap=1 -v page=40
