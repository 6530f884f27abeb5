#!/bin/sh
# gold.sh BIN SHARED: how right extract-refs is on lines of clean text that a reader judged (gold.refs.tsv), as TSV on stdout:
# family, measure, value. Each line is a document of its own. The lines themselves lie in SHARED/corpus.
#
# Families: gold-seen, by which the tool was mended, and gold-unseen. Measures, in per cent unless said:
#   references                       judged references (a count)
#   detect-precision, -recall        spans that overlap one of the gold's, whatever is said of them
#   number-precision, -recall        numbered references with the right type and number
#   law-precision, -recall           laws by name with the right type and name
#   point-precision, -recall         self and back references with the right type
#   date, issuer, pinpoint           right, of the references found right, empty where the gold's is
#   exact                            all fields right and the very span, of all judged
# With VERBOSE=1 what is wrong goes to stderr, without its text.
set -eu
export LC_ALL=C
bin=$1 shared=$2
here=$(cd "$(dirname "$0")" && pwd)
gold=$here/gold.refs.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -v -e '^#' -e '^part' "$gold" >"$work/gold"
cut -f2 "$work/gold" | sort -u | while read -r file; do
    case $file in
    *.xz) xz -dc "$shared/corpus/$file" ;;
    *) cat "$shared/corpus/$file" ;;
    esac | awk -v file="$file" -v gold="$work/gold" '
        BEGIN { while ((getline row < gold) > 0) { split(row, cell, "\t"); if (cell[2] == file) want[cell[3]] = cell[4] } }
        NR in want { print file "\t" NR "\t" want[NR] "\t" $0 }'
done >"$work/lines"

# The lines as records, and their hashes held against the gold's.
while IFS="$(printf '\t')" read -r file line hash text; do
    [ "$(printf %s "$text" | sha256sum | cut -c1-16)" = "$hash" ] || { echo "gold: $file:$line is another line" >&2; exit 1; }
done <"$work/lines"
jq -R -c 'split("\t") | {id: (.[0] + ":" + .[1]), text: (.[3:] | join("\t"))}' "$work/lines" |
    "$bin/extract-refs" --jsonl |
    jq -r '.id as $id | .refs[] | [$id, .span[0], .span[1], .kind, .type // "", .number // "", .date // "", .issuer // "",
        (if .kind == "law" then .title // "" else "" end),
        ((.pinpoints // [.pinpoint | values]) | map(.eid) | join(" "))] | @tsv' >"$work/found"
awk -v verbose="${VERBOSE-}" -f "$here/gold.awk" "$work/gold" "$work/found"
